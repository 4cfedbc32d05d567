create sequence worklist_view_seq start with 1 increment by 1;

create table worklist_view (
    id bigint not null primary key,
    account varchar(120) not null,
    account_name varchar(300) not null,
    name varchar(80) not null,
    address varchar(1000) not null,
    shared boolean not null,
    saved_at timestamp(6) with time zone not null,
    dropped_at timestamp(6) with time zone
);
create index worklist_view_account on worklist_view (account, name);
create index worklist_view_shared on worklist_view (shared, name);
