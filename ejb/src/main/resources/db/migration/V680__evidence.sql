-- Files that bear out what a record says. Each is added once; nothing is changed or taken away.
create sequence evidence_evidence_seq start with 1 increment by 1;

create table evidence_evidence (
    id bigint not null primary key,
    number varchar(20) not null unique,
    record_number varchar(20) not null,
    record_version integer not null,
    pointer varchar(500) not null,
    says varchar(500) not null,
    sha256 varchar(64) not null,
    size bigint not null,
    name varchar(255) not null,
    media_type varchar(255) not null,
    showing varchar(12) not null,
    pages integer not null,
    added_by varchar(200) not null,
    added_by_name varchar(300) not null,
    added_at timestamp(6) with time zone not null
);
create index evidence_evidence_record on evidence_evidence (record_number, id);
