create sequence dossier_application_seq start with 1 increment by 1;
create sequence dossier_branch_seq start with 1 increment by 1;
create sequence dossier_leaf_seq start with 1 increment by 1;
create sequence dossier_sequence_seq start with 1 increment by 1;

create table dossier_application (
    id bigint not null primary key,
    number varchar(32) not null unique,
    revision integer not null,
    title varchar(300) not null,
    product varchar(120) not null,
    -- canonical JSON: what the applicant states for each region
    china varchar(20000) not null,
    united_states varchar(20000) not null,
    leaves_numbered integer not null,
    branches_numbered integer not null,
    opened_by varchar(120) not null,
    opened_by_name varchar(300) not null,
    opened_at timestamp(6) with time zone not null,
    touched_at timestamp(6) with time zone not null
);

create table dossier_branch (
    id bigint not null primary key,
    dossier_id bigint not null references dossier_application (id),
    name varchar(16) not null,
    kind varchar(16) not null,
    first_value varchar(500) not null,
    second_value varchar(500) not null,
    third_value varchar(500) not null,
    unique (dossier_id, name)
);

create table dossier_leaf (
    id bigint not null primary key,
    dossier_id bigint not null references dossier_application (id),
    number integer not null,
    place varchar(160) not null,
    branches varchar(200) not null,
    title_english varchar(512) not null,
    title_chinese varchar(512) not null,
    file_name varchar(64) not null,
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    document varchar(32),
    document_version integer,
    regions varchar(16) not null,
    withdrawn boolean not null,
    placed_by varchar(120) not null,
    placed_by_name varchar(300) not null,
    placed_at timestamp(6) with time zone not null,
    unique (dossier_id, number)
);

-- A published sequence: written once, never changed. What it holds and how it was judged lie in the file store.
create table dossier_sequence (
    id bigint not null primary key,
    dossier_id bigint not null references dossier_application (id),
    region varchar(8) not null,
    number varchar(4) not null,
    job varchar(32) not null unique,
    zip_sha256 varchar(64) not null,
    zip_size bigint not null,
    content_sha256 varchar(64) not null,
    report_sha256 varchar(64) not null,
    index_md5 varchar(32) not null,
    errors integer not null,
    warnings integer not null,
    missing integer not null,
    plan_revision integer not null,
    published_by varchar(120) not null,
    published_by_name varchar(300) not null,
    published_at timestamp(6) with time zone not null,
    unique (dossier_id, region, number)
);
