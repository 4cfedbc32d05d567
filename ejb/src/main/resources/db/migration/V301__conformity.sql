create sequence conformity_statement_seq start with 1 increment by 1;
create sequence conformity_finding_seq start with 1 increment by 1;

create table conformity_statement (
    id bigint not null primary key,
    number varchar(32) not null unique,
    batch varchar(32) not null,
    batch_title varchar(1000) not null,
    product varchar(300),
    record_version integer not null,
    -- also the name of the canonical JSON in the file store
    digest varchar(64) not null,
    said_digest varchar(64) not null,
    stated_at timestamp(6) with time zone not null,
    stated_by varchar(120) not null,
    stated_by_name varchar(300) not null,
    critical integer not null,
    major integer not null,
    other integer not null,
    advisory integer not null,
    not_assessed integer not null,
    passed integer not null,
    unseen integer not null
);
create index conformity_statement_batch on conformity_statement (batch, id);

create table conformity_finding (
    id bigint not null primary key,
    statement_number varchar(32) not null references conformity_statement (number),
    finding varchar(2000) not null,
    departure_key varchar(64) not null,
    place varchar(2000) not null,
    severity varchar(16) not null,
    advisory boolean not null,
    deviation varchar(32)
);
create index conformity_finding_statement on conformity_finding (statement_number);
create index conformity_finding_key on conformity_finding (departure_key);

create table conformity_standing (
    batch varchar(32) not null primary key,
    revision integer not null,
    batch_title varchar(1000) not null,
    product varchar(300),
    record_version integer not null,
    statement_number varchar(32) not null references conformity_statement (number),
    stated_at timestamp(6) with time zone not null,
    unhandled_critical integer not null,
    unhandled_major integer not null,
    unhandled_other integer not null,
    settled boolean not null
);
create index conformity_standing_unhandled on conformity_standing (settled, unhandled_critical, unhandled_major, batch);
