-- What is found out about a quality event: values as canonical JSON, each change a further version that is written once.
create sequence investigation_sheet_seq start with 1 increment by 1;
create sequence investigation_version_seq start with 1 increment by 1;

create table investigation_sheet (
    id bigint not null primary key,
    event varchar(32) not null,
    part varchar(12) not null,
    latest integer not null,
    finished boolean not null,
    suspected integer not null,
    changes integer not null,
    unique (event, part)
);

create table investigation_version (
    id bigint not null primary key,
    sheet_id bigint not null references investigation_sheet (id),
    version integer not null,
    canonical text not null,
    digest varchar(64) not null,
    written_by varchar(200) not null,
    written_at timestamp(6) with time zone not null,
    unique (sheet_id, version)
);
