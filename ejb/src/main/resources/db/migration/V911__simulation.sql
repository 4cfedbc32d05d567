-- Simulations of rules of the site on all past batches: running counts, and the batches that are touched.
create sequence simulation_run_seq start with 1 increment by 1;
create sequence simulation_batch_seq start with 1 increment by 50;

create table simulation_run (
    id bigint not null primary key,
    number varchar(32) not null unique,
    revision integer not null,
    table_number varchar(32) not null,
    table_version integer not null,
    digest varchar(64) not null,
    state varchar(16) not null,
    job varchar(32) not null,
    started_by_name varchar(300) not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    tried_until varchar(32),
    tried bigint not null,
    total bigint not null,
    touched bigint not null,
    added_critical bigint not null,
    added_major bigint not null,
    added_other bigint not null,
    lost bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    not_assessed bigint not null,
    with_released bigint not null,
    with_rejected bigint not null,
    with_open bigint not null,
    without_released bigint not null,
    without_rejected bigint not null,
    without_open bigint not null
);
create index simulation_run_table on simulation_run (table_number, id);

create table simulation_batch (
    id bigint not null primary key,
    simulation varchar(32) not null references simulation_run (number),
    batch varchar(32) not null,
    title varchar(1000) not null,
    product varchar(300),
    decided varchar(16) not null,
    added integer not null,
    lost integer not null,
    changed integer not null,
    said varchar(10000) not null
);
create index simulation_batch_simulation on simulation_batch (simulation, id);
