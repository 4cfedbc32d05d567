-- Records: one row per record with its search columns, one row per version, written once.
create sequence recordkeeping_record_seq start with 1 increment by 1;
create sequence recordkeeping_version_seq start with 1 increment by 1;

create table recordkeeping_number (
    series varchar(7) primary key,
    last_issued bigint not null
);

create table recordkeeping_record (
    id bigint primary key,
    number varchar(20) not null unique,
    kind varchar(30) not null,
    latest integer not null,
    title varchar(300) not null,
    product varchar(200) not null,
    unique (kind, product, title)
);
create index recordkeeping_record_title on recordkeeping_record (kind, title);

create table recordkeeping_version (
    id bigint primary key,
    record_id bigint not null references recordkeeping_record (id),
    version integer not null,
    canonical text not null,
    digest varchar(64) not null,
    reason varchar(2000) not null,
    kept_by varchar(200) not null,
    kept_at timestamp(6) with time zone not null,
    kept_offset varchar(9) not null,
    original_sha256 varchar(64),
    original_size bigint,
    original_name varchar(255),
    original_media_type varchar(255),
    unique (record_id, version)
);
create index recordkeeping_version_original on recordkeeping_version (original_sha256);
