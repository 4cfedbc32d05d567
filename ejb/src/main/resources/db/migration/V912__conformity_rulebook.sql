-- Rulebooks that statements were made by, each with its program in the file store.
create sequence conformity_rulebook_seq start with 1 increment by 1;

create table conformity_rulebook (
    id bigint not null primary key,
    digest varchar(64) not null,
    program varchar(64) not null,
    program_size bigint not null,
    site_file varchar(64) not null,
    site_tables integer not null,
    kept_at timestamp(6) with time zone not null
);
create index conformity_rulebook_digest on conformity_rulebook (digest, id);
