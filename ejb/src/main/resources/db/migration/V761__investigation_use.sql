-- Which batch used which lot, equipment and room and is for whom: a projection of the kept batch records.
create sequence investigation_use_seq start with 1 increment by 50;

create table investigation_use (
    id bigint not null primary key,
    record_number varchar(20) not null,
    thing varchar(320) not null,
    from_at timestamp(6) with time zone,
    until_at timestamp(6) with time zone,
    present boolean not null
);
create index investigation_use_thing on investigation_use (thing, record_number);
create index investigation_use_record on investigation_use (record_number);

create table investigation_reading (
    id integer not null primary key,
    edition integer not null
);
