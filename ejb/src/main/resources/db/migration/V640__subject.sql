-- Patients and donors behind their pseudonyms. What names a person is sealed under a key of its own; the key, wrapped by the
-- key of the site, is destroyed when the person's identity must be erased. Everything else stays as it was.
create sequence subject_subject_seq start with 1 increment by 1;

create table subject_subject (
    id bigint not null primary key,
    number varchar(20) not null unique,
    pseudonym varchar(60) not null unique,
    kind varchar(8) not null,
    registered_by varchar(200) not null,
    registered_at timestamp(6) with time zone not null,
    wrapped_key varchar(200),
    sealed varchar(20000) not null,
    lookup varchar(64) unique,
    erased_at timestamp(6) with time zone,
    revision integer not null
);

-- Who may learn who a subject is: granted to a person, not to a role.
create table subject_right (
    account varchar(200) not null primary key,
    granted boolean not null,
    changed_by varchar(200) not null,
    changed_at timestamp(6) with time zone not null,
    revision integer not null
);
