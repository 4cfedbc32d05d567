-- The audit trail. Rows are written once; V101 makes the database refuse anything else.
create sequence audit_event_id start with 1 increment by 1;

create table audit_event (
    id              bigint                      not null primary key,
    event           varchar(36)                 not null unique,
    happened_at     timestamp(6) with time zone not null,
    zone            varchar(64)                 not null,
    actor           varchar(64)                 not null,
    printed_name    varchar(200)                not null,
    roles           varchar(400)                not null,
    act             varchar(100)                not null,
    about           varchar(4000),
    reason          text,
    remote_address  varchar(64),
    details         text,                                  -- canonical JSON object, values are strings
    changes         text,                                  -- canonical JSON array of {address, old, new}
    change_count    integer                     not null,
    digest          varchar(64)                 not null   -- SHA-256 of the canonical bytes, lower-case hex
);

create index audit_event_by_time on audit_event (happened_at, id);
create index audit_event_by_actor on audit_event (actor, happened_at, id);
create index audit_event_by_printed_name on audit_event (printed_name, happened_at, id);
create index audit_event_by_act on audit_event (act, happened_at, id);

-- Which records an event is about or names; derived from the row above, for the story of a record.
create table audit_mention (
    event   bigint       not null references audit_event (id),
    record  varchar(200) not null,
    primary key (event, record)
);

create index audit_mention_by_record on audit_mention (record, event);
