-- In whose hands an event is; one that is not named here is in nobody's.
create table deviation_owner (
    deviation_id bigint not null primary key references deviation_deviation (id),
    account varchar(120) not null,
    printed_name varchar(300) not null,
    given_by varchar(120) not null,
    given_at timestamp(6) with time zone not null
);
create index deviation_owner_account on deviation_owner (account);
