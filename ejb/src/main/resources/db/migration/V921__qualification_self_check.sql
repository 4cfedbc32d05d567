create sequence qualification_self_check_seq start with 1 increment by 1;

-- Each run of the shipped cases on this installation. Never changed.
create table qualification_self_check (
    id bigint not null primary key,
    number varchar(32) not null unique,
    job varchar(32) not null unique,
    made_at timestamp(6) with time zone not null,
    made_by varchar(120) not null,
    made_by_name varchar(300) not null,
    rulebook varchar(64) not null,
    rules integer not null,
    cases integer not null,
    passed integer not null,
    failed integer not null,
    -- also the name of the protocol's canonical JSON in the file store
    digest varchar(64) not null
);
create index qualification_self_check_rulebook on qualification_self_check (rulebook, id);
