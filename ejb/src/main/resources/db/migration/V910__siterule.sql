-- Rules that the site writes for itself: tables by version; what a version says is written once, how it stands moves.
create sequence siterule_table_seq start with 1 increment by 1;
create sequence siterule_version_seq start with 1 increment by 1;

create table siterule_table (
    id bigint not null primary key,
    number varchar(32) not null unique,
    revision integer not null,
    latest_version integer not null
);

create table siterule_version (
    id bigint not null primary key,
    table_number varchar(32) not null references siterule_table (number),
    version_number integer not null,
    revision integer not null,
    state varchar(16) not null,
    content varchar(1000000) not null,
    file_sha256 varchar(64) not null,
    file_name varchar(255) not null,
    file_size bigint not null,
    file_type varchar(255) not null,
    drafted_by varchar(120) not null,
    drafted_by_name varchar(300) not null,
    drafted_at timestamp(6) with time zone not null,
    proposed_by varchar(120),
    proposed_by_name varchar(300),
    effective_from date,
    reason varchar(4000),
    approved_by_name varchar(300),
    approved_at timestamp(6) with time zone,
    signature_number varchar(32),
    retired_on date,
    retired_reason varchar(4000),
    retired_by_name varchar(300),
    unique (table_number, version_number)
);
create index siterule_version_state on siterule_version (state, id);
