create sequence disposition_trail_review_seq start with 1 increment by 1;

create table disposition_supply (
    disposition_number varchar(32) not null primary key references disposition_disposition (number),
    physician varchar(300) not null,
    request varchar(4000) not null,
    risks varchar(20000) not null
);

create table disposition_trail_review (
    id bigint not null primary key,
    batch varchar(32) not null,
    record_version integer not null,
    amendments integer not null,
    conclusion varchar(4000) not null,
    signed_by varchar(120) not null,
    signed_by_name varchar(300) not null,
    signed_at timestamp(6) with time zone not null,
    signature_number varchar(32) not null
);
create index disposition_trail_review_batch on disposition_trail_review (batch, id);
