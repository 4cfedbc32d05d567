-- Background jobs, and how far each of them is.
create table job_job (
    number varchar(20) primary key,
    kind varchar(100) not null,
    parameters varchar(4000) not null,
    state varchar(20) not null,
    account varchar(200) not null,
    printed_name varchar(300) not null,
    roles varchar(500) not null,
    node varchar(200) not null,
    queued_at timestamp(6) with time zone not null,
    queued_offset varchar(9) not null,
    ended_at timestamp(6) with time zone,
    attempts integer not null,
    message varchar(200),
    arguments varchar(4000),
    result varchar(500)
);
create index job_job_state on job_job (node, state);

create table job_stage (
    job varchar(20) primary key,
    done bigint not null,
    total bigint not null,
    message varchar(200)
);
