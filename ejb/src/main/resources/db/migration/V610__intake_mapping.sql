-- How tables are read: each saving of a mapping is a version of its own, and an import remembers which one it used.
create table intake_mapping (
    id varchar(220) primary key,
    name varchar(100) not null,
    version integer not null,
    definition varchar(100000) not null,
    digest varchar(64) not null,
    reason varchar(2000) not null,
    saved_by varchar(200) not null,
    saved_at timestamp(6) with time zone not null,
    saved_offset varchar(9) not null,
    constraint intake_mapping_version unique (name, version)
);
alter table intake_import add column mapping varchar(220);
