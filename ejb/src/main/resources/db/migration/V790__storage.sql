-- What stands in the stores of all cell banks: a projection of the kept records, rebuilt by the job storage.index. A container
-- that a correction took out of its record keeps its row and is no longer listed.
create sequence storage_container_seq start with 1 increment by 50;

create table storage_bank (
    number varchar(20) not null primary key,
    title varchar(300) not null,
    -- number, title and what the bank is, in small letters, for searching
    words varchar(1000) not null,
    version integer not null
);

-- Freezers and tanks. Who puts into one locks its row, so that no two take one place unseen.
create table storage_vessel (
    vessel_key varchar(500) not null primary key,
    site varchar(300) not null,
    vessel varchar(300) not null
);

create table storage_container (
    id bigint not null primary key,
    bank varchar(20) not null references storage_bank (number),
    -- the container's number, or its place in the list of the record if it has none
    name varchar(300) not null,
    entry integer not null,
    version integer not null,
    listed boolean not null,
    container varchar(300),
    container_key varchar(300) not null,
    label varchar(300),
    label_key varchar(300) not null,
    site varchar(300) not null,
    place varchar(500) not null,
    place_key varchar(500) not null,
    -- told closely enough that no two containers can share it
    whole boolean not null,
    state varchar(12) not null,
    thaws integer not null,
    expires date,
    quantity varchar(100),
    cells varchar(100),
    since timestamp(6) with time zone,
    until timestamp(6) with time zone,
    breaks integer not null,
    -- containers of other banks in the same place at the same time
    taken integer not null,
    troubled boolean not null,
    constraint storage_container_name unique (bank, name)
);

-- Up to which edition of the reading the records that were kept before are in the projection.
create table storage_edition (
    id integer not null primary key,
    edition integer not null
);
