create sequence dossier_baseline_seq start with 1 increment by 1;
create sequence dossier_baseline_line_seq start with 1 increment by 1;

-- Which file of which leaf goes into the next sequence of a region: frozen and signed by one, approved and signed by another.
create table dossier_baseline (
    id bigint not null primary key,
    dossier_id bigint not null references dossier_application (id),
    number integer not null,
    region varchar(8) not null,
    -- four digits of the sequence that it is meant for
    sequence varchar(4) not null,
    plan_revision integer not null,
    -- of region, sequence and lines as canonical JSON: what both sign
    sha256 varchar(64) not null,
    note varchar(2000),
    frozen_by varchar(120) not null,
    frozen_by_name varchar(300) not null,
    frozen_at timestamp(6) with time zone not null,
    frozen_signature varchar(32) not null,
    approved_by varchar(120),
    approved_by_name varchar(300),
    approved_at timestamp(6) with time zone,
    approval varchar(32),
    unique (dossier_id, number)
);

create table dossier_baseline_line (
    id bigint not null primary key,
    baseline_id bigint not null references dossier_baseline,
    leaf integer not null,
    place varchar(120) not null,
    title_english varchar(1000),
    title_chinese varchar(1000),
    file_name varchar(200) not null,
    sha256 varchar(64) not null,
    -- number and version of the document; null for a received file
    source varchar(64),
    unique (baseline_id, leaf)
);

-- Which baseline a sequence was built from, and why it was published although something was not approved or not as frozen.
alter table dossier_sequence add column baseline integer;
alter table dossier_sequence add column despite varchar(1000);
