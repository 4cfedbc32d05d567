-- Labels that were printed, each order once. A further print of the same identifier is a further row, with its reason.
create sequence label_print_seq start with 1 increment by 1;

create table label_print (
    id bigint not null primary key,
    number varchar(20) not null unique,
    record_number varchar(20) not null,
    record_version integer not null,
    content varchar(3200) not null,
    scheme varchar(24) not null,
    symbol varchar(12) not null,
    copies integer not null,
    reprint boolean not null,
    reason varchar(2000),
    printed_by varchar(200) not null,
    printed_by_name varchar(300) not null,
    printed_at timestamp(6) with time zone not null
);
create index label_print_record on label_print (record_number, id);
