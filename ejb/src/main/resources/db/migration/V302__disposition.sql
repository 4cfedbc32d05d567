create sequence disposition_disposition_seq start with 1 increment by 1;
create sequence disposition_condition_seq start with 1 increment by 1;

create table disposition_disposition (
    id bigint not null primary key,
    number varchar(32) not null unique,
    batch varchar(32) not null,
    batch_title varchar(1000) not null,
    product varchar(300),
    ordinal integer not null,
    decision varchar(32) not null,
    capacity varchar(32) not null,
    record_version integer not null,
    statement_number varchar(32) not null references conformity_statement (number),
    statement_digest varchar(64) not null,
    reason varchar(20000),
    signature_number varchar(32) not null,
    signed_by varchar(120) not null,
    signed_by_name varchar(300) not null,
    signed_at timestamp(6) with time zone not null,
    -- of two decisions taken at once, one is refused here
    unique (batch, ordinal)
);

create table disposition_condition (
    id bigint not null primary key,
    disposition_id bigint not null references disposition_disposition (id),
    test varchar(1000) not null,
    test_chinese varchar(1000),
    address varchar(2000) not null,
    due_on date
);
create index disposition_condition_disposition on disposition_condition (disposition_id);

create table disposition_standing (
    batch varchar(32) not null primary key,
    revision integer not null,
    batch_title varchar(1000) not null,
    product varchar(300),
    state varchar(40) not null,
    last_number varchar(32) not null references disposition_disposition (number),
    decided_at timestamp(6) with time zone not null,
    open_results integer not null,
    due_on date not null,
    results varchar(16)
);
create index disposition_standing_open on disposition_standing (results, due_on, batch);
