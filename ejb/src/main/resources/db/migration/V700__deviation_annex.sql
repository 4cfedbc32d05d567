create table deviation_annex (
    deviation_id bigint not null references deviation_deviation (id),
    name varchar(40) not null,
    digest varchar(64) not null,
    primary key (deviation_id, name)
);
