-- Changes to how long the site keeps: proposed by one person, approved by another.
create sequence retention_change_seq start with 1 increment by 1;

create table retention_change (
    id               bigint                      not null primary key,
    number           varchar(20)                 not null constraint retention_change_number unique,
    revision         integer                     not null,
    edition          integer                     not null,
    demand           varchar(60)                 not null,
    years_before     varchar(3),
    years            varchar(3),
    state            varchar(20)                 not null,
    reason           varchar(4000)               not null,
    digest           varchar(64)                 not null,
    proposed_by      varchar(120)                not null,
    proposed_by_name varchar(300)                not null,
    proposed_at      timestamp(6) with time zone not null,
    decided_reason   varchar(4000),
    decided_by       varchar(120),
    decided_by_name  varchar(300),
    decided_at       timestamp(6) with time zone
);
create index retention_change_state on retention_change (state);
