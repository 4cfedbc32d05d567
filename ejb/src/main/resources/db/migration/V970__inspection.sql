-- Inspections: who was let in to read what, from when until when.
create sequence inspection_inspection_seq start with 1 increment by 1;

create table inspection_inspection (
    id             bigint                      not null primary key,
    number         varchar(32)                 not null unique,
    revision       integer                     not null,
    authority      varchar(300)                not null,
    inspectors     varchar(2000)               not null,
    sites          varchar(10000)              not null,               -- one a line; empty for all
    products       varchar(10000)              not null,               -- one a line; empty for all
    from_day       date,
    to_day         date,
    reason         varchar(4000)               not null,
    opens_at       timestamp(6) with time zone not null,
    closes_at      timestamp(6) with time zone not null,
    opened_by      varchar(64)                 not null references identity_account (name),
    opened_by_name varchar(300)                not null,
    opened_at      timestamp(6) with time zone not null,
    ended_by       varchar(64),
    ended_by_name  varchar(300),
    ended_at       timestamp(6) with time zone,
    ended_reason   varchar(4000)
);

-- An account that an inspection brought: it holds the inspector's role, and ends with the inspection.
alter table identity_account add column invitation varchar(32);
create index identity_account_invitation on identity_account (invitation);
