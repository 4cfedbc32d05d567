create sequence dossier_key_seq start with 1 increment by 1;

-- The values that tell repeated headings apart, for all dossiers: proposed by one person, approved by another, version by version.
create table dossier_key (
    id bigint not null primary key,
    number varchar(32) not null,
    version integer not null,
    kind varchar(16) not null,
    first_value varchar(500) not null,
    second_value varchar(500) not null,
    third_value varchar(500) not null,
    -- of kind and values: the same values are written once in the house
    sha256 varchar(64) not null unique,
    reason varchar(2000),
    proposed_by varchar(120) not null,
    proposed_by_name varchar(300) not null,
    proposed_at timestamp(6) with time zone not null,
    approval varchar(32),
    approved_by varchar(120),
    approved_by_name varchar(300),
    approved_at timestamp(6) with time zone,
    unique (number, version)
);

-- Which version a dossier has written. Null in dossiers from before there were such records.
alter table dossier_branch add column keyed varchar(32);
alter table dossier_branch add column keyed_version integer;
