create table worklist_bulk (
    number varchar(32) not null primary key,
    act varchar(20) not null,
    reason varchar(4000) not null,
    together boolean not null,
    account varchar(120) not null,
    account_name varchar(300) not null,
    started_at timestamp(6) with time zone not null,
    series varchar(32),
    finished_at timestamp(6) with time zone,
    -- canonical JSON: what became of each record
    outcome varchar(1000000)
);
