-- How a file was received: signed or sealed by others, or a form of an authority. Null for an ordinary PDF.
alter table dossier_leaf add column receipt varchar(16);

create sequence dossier_source_seq start with 1 increment by 1;

-- A Word file that was brought for a heading: kept byte for byte as its source, never filed.
create table dossier_source (
    id bigint not null primary key,
    dossier_id bigint not null references dossier_application (id),
    number integer not null,
    place varchar(160) not null,
    file_name varchar(300) not null,
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    brought_by varchar(120) not null,
    brought_by_name varchar(300) not null,
    brought_at timestamp(6) with time zone not null,
    unique (dossier_id, number)
);
