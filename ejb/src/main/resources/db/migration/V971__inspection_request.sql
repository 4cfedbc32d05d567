-- What inspectors ask for, what the quality unit puts together for it, and when it was published.
create sequence inspection_request_seq start with 1 increment by 1;
create sequence inspection_item_seq start with 1 increment by 1;

create table inspection_request (
    id                bigint                      not null primary key,
    inspection_id     bigint                      not null references inspection_inspection (id),
    place             integer                     not null,            -- 1, 2, 3, … within the inspection
    revision          integer                     not null,
    words             varchar(4000)               not null,
    asker             varchar(300)                not null,            -- who wants it, also where another wrote it down
    due_at            timestamp(6) with time zone,
    state             varchar(16)                 not null,
    owner             varchar(64),
    owner_name        varchar(300),
    answer            varchar(4000),
    asked_by          varchar(64)                 not null,
    asked_by_name     varchar(300)                not null,
    asked_at          timestamp(6) with time zone not null,
    prepared_by       varchar(64),
    prepared_by_name  varchar(300),
    prepared_at       timestamp(6) with time zone,
    checked_by        varchar(64),
    checked_by_name   varchar(300),
    checked_at        timestamp(6) with time zone,
    published_by      varchar(64),
    published_by_name varchar(300),
    published_at      timestamp(6) with time zone,
    withdrawn_by      varchar(64),
    withdrawn_by_name varchar(300),
    withdrawn_at      timestamp(6) with time zone,
    withdrawn_reason  varchar(4000),
    unique (inspection_id, place)
);
create index inspection_request_state on inspection_request (state, id);

create table inspection_item (
    id            bigint                      not null primary key,
    request_id    bigint                      not null references inspection_request (id),
    place         integer                     not null,
    says          varchar(500)                not null,
    record        varchar(32),                                         -- number of a thing; null for a file
    sha256        varchar(64),
    size          bigint                      not null,
    name          varchar(300),
    media_type    varchar(300),
    added_by      varchar(64)                 not null,
    added_by_name varchar(300)                not null,
    added_at      timestamp(6) with time zone not null,
    taken_back_at timestamp(6) with time zone,
    unique (request_id, place)
);
