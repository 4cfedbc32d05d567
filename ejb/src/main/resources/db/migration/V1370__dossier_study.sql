-- The European Union does not ask for study tagging files; a dossier may say that it gets them all the same.
alter table dossier_application add column europe_tagged boolean default false not null;

create sequence dossier_study_seq start with 1 increment by 1;

-- A study of an application. Its number is never given twice; once a sequence has named it nothing of it changes.
create table dossier_study (
    id bigint not null primary key,
    dossier_id bigint not null references dossier_application (id),
    number integer not null,
    study_id varchar(120) not null,
    title_english varchar(512) not null,
    title_chinese varchar(512) not null,
    -- name=value, one a line
    categories varchar(1000) not null,
    added_by varchar(120) not null,
    added_by_name varchar(300) not null,
    added_at timestamp(6) with time zone not null,
    unique (dossier_id, number),
    unique (dossier_id, study_id)
);

create sequence dossier_study_leaf_seq start with 1 increment by 1;

-- That a leaf of the plan is a document of a study, under one tag.
create table dossier_study_leaf (
    id bigint not null primary key,
    dossier_id bigint not null references dossier_application (id),
    leaf integer not null,
    study integer not null,
    tag varchar(120) not null,
    unique (dossier_id, leaf)
);
