-- Accounts and tokens. Neither is ever removed: an account is closed, a token revoked.
create table identity_account (
    name              varchar(64)                 not null primary key,
    printed_name      varchar(200)                not null,
    roles             varchar(400)                not null,  -- names separated by spaces
    password          varchar(400)                not null,  -- algorithm:iterations:salt:hash
    password_by_other boolean                     not null,
    password_since    timestamp(6) with time zone not null,
    active            boolean                     not null,
    generation        integer                     not null,
    opened_at         timestamp(6) with time zone not null,
    wrong_attempts    varchar(400)                not null,
    locked_until      timestamp(6) with time zone
);

create sequence identity_token_id start with 1 increment by 1;

create table identity_token (
    id          bigint                      not null primary key,
    account     varchar(64)                 not null references identity_account (name),
    label       varchar(100)                not null,
    digest      varchar(64)                 not null unique,  -- SHA-256 of the token, lower-case hex
    issued_at   timestamp(6) with time zone not null,
    expires_at  timestamp(6) with time zone not null,
    revoked_at  timestamp(6) with time zone
);

create index identity_token_by_account on identity_token (account, id);
