-- Signatures. Rows are written once; V121 makes the database refuse anything else.
create sequence signature_number start with 1 increment by 1;

create table signature_signature (
    number           varchar(20)                 not null primary key,
    about            varchar(400)                not null,
    digest           varchar(64)                 not null,  -- of what is signed, SHA-256, lower-case hex
    meaning          varchar(100)                not null,
    reason           text,
    account          varchar(64)                 not null references identity_account (name),
    printed_name     varchar(200)                not null,
    signed_at        timestamp(6) with time zone not null,
    zone             varchar(64)                 not null,
    statement        text                        not null,  -- the signed statement, canonical JSON
    statement_digest varchar(64)                 not null   -- SHA-256 of its UTF-8 bytes, lower-case hex
);

create index signature_signature_by_about on signature_signature (about);
create index signature_signature_by_account on signature_signature (account, signed_at);

-- Stays empty: its foreign key refuses DROP, and on H2 TRUNCATE.
create table signature_guard (
    signature varchar(20) references signature_signature (number),
    constraint signature_guard_stays_empty check (signature is null and signature is not null)
);
