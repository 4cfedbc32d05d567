create sequence capa_capa_seq start with 1 increment by 1;
create sequence capa_event_seq start with 1 increment by 1;
create sequence capa_task_seq start with 1 increment by 1;
create sequence capa_watch_seq start with 1 increment by 1;
create sequence capa_observation_seq start with 1 increment by 1;
create sequence capa_waiver_seq start with 1 increment by 1;

create table capa_capa (
    id bigint not null primary key,
    number varchar(32) not null unique,
    revision integer not null,
    state varchar(16) not null,
    title varchar(300) not null,
    -- canonical JSON
    content varchar(1000000) not null,
    next_due_on date,
    check_opens_on date,
    raised_by varchar(120) not null,
    raised_by_name varchar(300) not null,
    raised_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone,
    touched_at timestamp(6) with time zone not null
);
create index capa_capa_state on capa_capa (state, id);

create table capa_event (
    id bigint not null primary key,
    capa varchar(32) not null references capa_capa (number),
    deviation varchar(32) not null,
    unique (deviation, capa)
);
create index capa_event_capa on capa_event (capa);

create table capa_task (
    id bigint not null primary key,
    subject varchar(32) not null,
    title varchar(300) not null,
    kind varchar(16) not null,
    part varchar(16),
    owner varchar(120),
    due_on date not null,
    shows_on date not null,
    is_open boolean not null
);
create index capa_task_subject on capa_task (subject);
create index capa_task_open on capa_task (is_open, due_on, id);
create index capa_task_owner on capa_task (owner, is_open, due_on, id);

create table capa_watch (
    id bigint not null primary key,
    subject varchar(32) not null unique,
    kind varchar(20) not null,
    product varchar(300),
    rule_id varchar(300),
    place varchar(2000),
    parameter varchar(300),
    low_limit varchar(60),
    high_limit varchar(60),
    opens_at timestamp(6) with time zone not null,
    last_day date,
    wanted integer not null,
    is_open boolean not null
);
create index capa_watch_product on capa_watch (is_open, product);

create table capa_observation (
    id bigint not null primary key,
    watch_id bigint not null references capa_watch (id),
    about varchar(32) not null,
    record_version integer not null,
    statement_number varchar(32),
    outcome varchar(16) not null,
    found varchar(4000),
    addresses varchar(20000),
    seen_at timestamp(6) with time zone not null,
    unique (watch_id, about)
);

create table capa_waiver (
    id bigint not null primary key,
    deviation varchar(32) not null,
    classification varchar(16) not null,
    reason varchar(20000) not null,
    digest varchar(64) not null,
    signature_number varchar(32) not null,
    signed_by varchar(120) not null,
    signed_by_name varchar(300) not null,
    signed_at timestamp(6) with time zone not null
);
create index capa_waiver_deviation on capa_waiver (deviation, id);

create table capa_calendar (
    edition integer not null primary key,
    content varchar(1000000) not null,
    reason varchar(4000) not null,
    kept_by varchar(120) not null,
    kept_by_name varchar(300) not null,
    kept_at timestamp(6) with time zone not null
);
