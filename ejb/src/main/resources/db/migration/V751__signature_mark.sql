-- With which components each signature was made and in which session: what a continuous series of signings is read from.
create table signature_mark (
    signature varchar(20)                 not null primary key references signature_signature (number),
    account   varchar(64)                 not null,
    by_both   boolean                     not null,  -- true: account and password; false: the password alone
    session   varchar(64),                           -- SHA-256 of the session's own key, null for a program
    address   varchar(64),
    browser   varchar(64),                           -- SHA-256 of what the browser calls itself
    marked_at timestamp(6) with time zone not null
);

create index signature_mark_by_session on signature_mark (session, marked_at);
