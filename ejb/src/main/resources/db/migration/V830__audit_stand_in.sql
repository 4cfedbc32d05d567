-- In whose place a thing was worked on: kept with each act of a deputy, and never changed.
create sequence audit_stand_in_id start with 1 increment by 50;

create table audit_stand_in (
    id        bigint                      not null primary key,
    number    varchar(32)                 not null,
    person    varchar(200)                not null,
    stood_for varchar(200)                not null,
    acted_at  timestamp(6) with time zone not null
);

create index audit_stand_in_by_number on audit_stand_in (number);
