create sequence dossier_key_form_seq start with 1 increment by 1;

-- The form in which values are compared, capitals, width and blanks aside: it belongs to one number, and of two who propose like values at once one fails.
create table dossier_key_form (
    id bigint not null primary key,
    kind varchar(16) not null,
    -- of what is left of the values
    sha256 varchar(64) not null,
    number varchar(32) not null,
    unique (kind, sha256)
);
create index dossier_key_form_number on dossier_key_form (number);
