-- What an event has in common with others: words it was told in, and rule, step, equipment, lot and so on of its place.
-- Found by trait, the newest first; rows are added and never changed.
create table deviation_trait (
    deviation_id bigint not null references deviation_deviation (id),
    name varchar(200) not null,
    aware_on date not null,
    primary key (deviation_id, name)
);
create index deviation_trait_name on deviation_trait (name, aware_on, deviation_id);
