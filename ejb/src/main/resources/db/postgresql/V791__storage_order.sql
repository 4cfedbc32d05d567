-- Keys are compared character by character, so that what begins alike stands together.
alter table storage_vessel alter column vessel_key type varchar(500) collate "C";
alter table storage_container alter column place_key type varchar(500) collate "C";
alter table storage_container alter column container_key type varchar(300) collate "C";
alter table storage_container alter column label_key type varchar(300) collate "C";

create index storage_container_place on storage_container (place_key, id);
create index storage_container_state on storage_container (state, place_key, id);
create index storage_container_expires on storage_container (state, expires, id);
create index storage_container_bank on storage_container (bank, place_key, id);
create index storage_container_number on storage_container (state, container_key, id);
create index storage_container_label on storage_container (state, label_key, id);
create index storage_container_troubled on storage_container (place_key, id) where troubled and listed;
