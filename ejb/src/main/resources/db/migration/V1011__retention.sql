-- Until when each thing is kept, as counted last: a projection.
create table retention_item (
    number        varchar(20)                 not null primary key,
    kind          varchar(30)                 not null,
    title         varchar(300)                not null,
    product       varchar(300)                not null,
    site          varchar(300)                not null,
    jurisdictions varchar(40)                 not null,
    made_on       date,
    state         varchar(20)                 not null,
    kept_until    date,
    sorted_by     date                        not null,
    demand        varchar(60),
    missing       varchar(20),
    counted_at    timestamp(6) with time zone not null
);
create index retention_item_sorted on retention_item (sorted_by, number);
create index retention_item_kind on retention_item (kind, sorted_by, number);
create index retention_item_counted on retention_item (counted_at);

create table retention_tie (
    number varchar(20) not null,
    batch  varchar(20) not null,
    primary key (number, batch)
);

-- Legal holds.
create sequence retention_hold_seq start with 1 increment by 1;

create table retention_hold (
    id             bigint                      not null primary key,
    number         varchar(20)                 not null constraint retention_hold_number unique,
    revision       integer                     not null,
    target         varchar(20)                 not null,
    named          varchar(300),
    from_on        date,
    to_on          date,
    reason         varchar(4000)               not null,
    asked_by       varchar(300)                not null,
    placed_by      varchar(120)                not null,
    placed_by_name varchar(300)                not null,
    placed_at      timestamp(6) with time zone not null,
    lifted_reason  varchar(4000),
    lifted_by      varchar(120),
    lifted_by_name varchar(300),
    lifted_at      timestamp(6) with time zone
);

-- Where a hold that is placed and a disposal that is approved wait for each other.
create table retention_gate (
    id integer not null primary key
);
insert into retention_gate (id) values (1);

-- Lists for disposal.
create sequence retention_disposal_seq start with 1 increment by 1;

create table retention_disposal (
    id               bigint                      not null primary key,
    number           varchar(20)                 not null constraint retention_disposal_number unique,
    revision         integer                     not null,
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

create sequence retention_disposal_line_seq start with 1 increment by 50;

create table retention_disposal_line (
    id          bigint       not null primary key,
    disposal    varchar(20)  not null,
    number      varchar(20)  not null,
    title       varchar(300) not null,
    kept_until  date         not null,
    demand      varchar(60)  not null,
    disposed_at timestamp(6) with time zone
);
create index retention_disposal_line_disposal on retention_disposal_line (disposal, number);
create index retention_disposal_line_number on retention_disposal_line (number, disposal);
