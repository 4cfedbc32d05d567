create sequence deviation_deviation_seq start with 1 increment by 1;
create sequence deviation_departure_seq start with 1 increment by 1;
create sequence deviation_batch_seq start with 1 increment by 1;
create sequence deviation_conclusion_seq start with 1 increment by 1;

create table deviation_deviation (
    id bigint not null primary key,
    number varchar(32) not null unique,
    revision integer not null,
    state varchar(16) not null,
    title varchar(300) not null,
    description varchar(20000) not null,
    immediate_correction varchar(20000),
    -- as stated, with the offset they were stated in
    occurred_at varchar(40),
    discovered_at varchar(40) not null,
    aware_at varchar(40) not null,
    due_on date not null,
    classification varchar(16),
    rationale varchar(20000),
    root_cause varchar(20000),
    impact_on_batch varchar(20000),
    impact_on_others varchar(20000),
    opened_by varchar(120) not null,
    opened_by_name varchar(300) not null,
    opened_at timestamp(6) with time zone not null,
    investigated_by varchar(120),
    closed_by varchar(120),
    closed_at timestamp(6) with time zone,
    touched_at timestamp(6) with time zone not null
);
create index deviation_deviation_due on deviation_deviation (state, due_on, id);

create table deviation_departure (
    id bigint not null primary key,
    deviation_id bigint not null references deviation_deviation (id),
    kind varchar(16) not null,
    departure_key varchar(64) not null unique,
    batch varchar(32) not null,
    address varchar(2000) not null,
    place varchar(2000),
    statement_number varchar(32),
    finding varchar(2000),
    rule_id varchar(300),
    rule_version varchar(40),
    severity varchar(16),
    recorded varchar(4000),
    judged_by varchar(4000),
    clauses varchar(20000),
    message varchar(20000),
    message_chinese varchar(20000)
);
create index deviation_departure_deviation on deviation_departure (deviation_id);

create table deviation_batch (
    id bigint not null primary key,
    deviation_id bigint not null references deviation_deviation (id),
    batch varchar(32) not null,
    unique (deviation_id, batch)
);
create index deviation_batch_batch on deviation_batch (batch, deviation_id);

create table deviation_conclusion (
    id bigint not null primary key,
    deviation_id bigint not null references deviation_deviation (id),
    batch varchar(32) not null,
    verdict varchar(32) not null,
    reason varchar(20000) not null,
    content_digest varchar(64) not null,
    digest varchar(64) not null,
    signature_number varchar(32) not null,
    signed_by varchar(120) not null,
    signed_by_name varchar(300) not null,
    signed_at timestamp(6) with time zone not null
);
create index deviation_conclusion_deviation on deviation_conclusion (deviation_id);
