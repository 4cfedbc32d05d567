-- One-time codes (RFC 6238). The secret is not kept: it is derived from the salt by a key outside the database.
create table identity_codes (
    account      varchar(64)                 not null primary key references identity_account (name),
    salt         varchar(64)                 not null,  -- Base64
    begun_at     timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone,           -- null: not in force
    last_step    bigint                      not null,  -- of the last code taken; none is taken twice
    recovery     varchar(1000)               not null   -- SHA-256 of each recovery code left, blank between
);
