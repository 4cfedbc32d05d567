create sequence dossier_statement_seq start with 1 increment by 1;

-- What a coming sequence is stated to be. It may be stated again until the sequence is published, and stays as it was then.
create table dossier_statement (
    id bigint not null primary key,
    dossier_id bigint not null references dossier_application (id),
    region varchar(8) not null,
    number varchar(4) not null,
    -- canonical JSON
    statement varchar(4000) not null,
    stated_by varchar(120) not null,
    stated_by_name varchar(300) not null,
    stated_at timestamp(6) with time zone not null,
    unique (dossier_id, region, number)
);
