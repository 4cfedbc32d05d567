create sequence change_change_seq start with 1 increment by 1;

create table change_change (
    id bigint not null primary key,
    number varchar(32) not null unique,
    revision integer not null,
    state varchar(16) not null,
    title varchar(300) not null,
    -- canonical JSON
    content varchar(1000000) not null,
    requested_by varchar(120) not null,
    requested_by_name varchar(300) not null,
    requested_at timestamp(6) with time zone not null,
    touched_at timestamp(6) with time zone not null
);
create index change_change_state on change_change (state, id);
