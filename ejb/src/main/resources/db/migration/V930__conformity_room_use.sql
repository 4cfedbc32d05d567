-- Which step of which version of a batch record was in which room and when: a projection of the kept batch records. A step has a row for
-- each week that it touches, so that those of one room and time are found by equality; a step longer than a year has none.
create table conformity_room_use (
    batch varchar(20) not null,
    record_version integer not null,
    step_index integer not null,
    week integer not null,
    room varchar(200) not null,
    site varchar(200),
    batch_title varchar(200) not null,
    step_number varchar(60) not null,
    from_at timestamp(6) with time zone not null,
    until_at timestamp(6) with time zone not null,
    product_open boolean,
    infectious boolean,
    primary key (batch, record_version, step_index, week)
);
create index conformity_room_use_room on conformity_room_use (room, week);

-- Up to which edition of the reading all batch records were read.
create table conformity_room_reading (
    id integer not null primary key,
    edition integer not null
);
