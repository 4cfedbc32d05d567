-- Roles that a person hands over to a deputy for a time.
create sequence identity_delegation_id start with 1 increment by 1;

create table identity_delegation (
    id          bigint                      not null primary key,
    giver       varchar(64)                 not null references identity_account (name),
    deputy      varchar(64)                 not null references identity_account (name),
    roles       varchar(400)                not null,
    begins_at   timestamp(6) with time zone not null,
    ends_at     timestamp(6) with time zone not null,
    reason      varchar(2000)               not null,
    offered_at  timestamp(6) with time zone not null,
    accepted_at timestamp(6) with time zone,           -- null: the deputy has not agreed
    ended_at    timestamp(6) with time zone,           -- before its time
    ended_by    varchar(64)
);

create index identity_delegation_by_deputy on identity_delegation (deputy, ends_at);
create index identity_delegation_by_giver on identity_delegation (giver, ends_at);
