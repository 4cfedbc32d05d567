create sequence writing_form_seq start with 1 increment by 1;

-- Editions of the forms that documents are printed on, after the one that came with the house: never changed, never removed.
create table writing_form (
    id bigint not null primary key,
    template varchar(80) not null,
    version integer not null,
    docx bytea not null,
    -- fields that it does not show, each with the reason, as canonical JSON
    excuses varchar(40000) not null,
    sha256 varchar(64) not null,
    reason varchar(2000) not null,
    brought_by varchar(120) not null,
    brought_by_name varchar(300) not null,
    brought_at timestamp(6) with time zone not null,
    approval varchar(32),
    approved_by varchar(120),
    approved_by_name varchar(300),
    approved_at timestamp(6) with time zone,
    unique (template, version)
);
