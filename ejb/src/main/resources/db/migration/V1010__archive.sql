-- Periods of the trail that were closed, and the file that was written of each.
create sequence archive_period_seq start with 1 increment by 1;

create table archive_period (
    id             bigint                      not null primary key,
    number         varchar(20)                 not null constraint archive_period_number unique,
    period         varchar(10)                 not null constraint archive_period_period unique, -- 2026-10, 2026-Q3, 2026
    from_at        timestamp(6) with time zone not null,
    to_at          timestamp(6) with time zone not null,
    events         bigint                      not null,
    places         bigint                      not null,
    file_name      varchar(40)                 not null,
    bytes          bigint                      not null,
    sha256         varchar(64)                 not null,
    closed_by      varchar(120)                not null,
    closed_by_name varchar(300)                not null,
    closed_at      timestamp(6) with time zone not null
);

-- Each look at the file.
create sequence archive_check_seq start with 1 increment by 1;

create table archive_check (
    id         bigint                      not null primary key,
    archive_id bigint                      not null references archive_period (id),
    state      varchar(20)                 not null,
    says       varchar(4000),
    checked_at timestamp(6) with time zone not null
);
create index archive_check_archive on archive_check (archive_id, id);
