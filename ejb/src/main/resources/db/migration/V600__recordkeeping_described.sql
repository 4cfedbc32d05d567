-- What a list says of a record beside its title, and search finds it by. Records kept before say it from their next version on.
alter table recordkeeping_record add column described varchar(300) default '' not null;
