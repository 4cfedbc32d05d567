-- The site's policy for passwords, sessions and second factors. Each change is a version; without one the defaults of the house hold.
create table identity_policy (
    version          integer                     not null primary key,
    shortest         integer                     not null,  -- characters of a password
    ageing_days      integer                     not null,  -- 0: never
    remembered       integer                     not null,  -- former passwords not taken again
    idle_minutes     integer                     not null,  -- of a session
    signing_minutes  integer                     not null,  -- between two signings by password alone
    lock_after       integer                     not null,  -- wrong passwords
    code_to_sign_in  varchar(20)                 not null,
    code_to_sign     varchar(20)                 not null,
    set_by           varchar(64)                 not null,
    set_at           timestamp(6) with time zone not null,
    reason           varchar(2000)               not null
);

create sequence identity_former_password_id start with 1 increment by 1;

-- Hashes of passwords that an account had before.
create table identity_former_password (
    id          bigint                      not null primary key,
    account     varchar(64)                 not null references identity_account (name),
    password    varchar(400)                not null,
    replaced_at timestamp(6) with time zone not null
);

create index identity_former_password_by_account on identity_former_password (account, id);
