create index storage_container_place on storage_container (place_key, id);
create index storage_container_state on storage_container (state, place_key, id);
create index storage_container_expires on storage_container (state, expires, id);
create index storage_container_bank on storage_container (bank, place_key, id);
create index storage_container_number on storage_container (state, container_key, id);
create index storage_container_label on storage_container (state, label_key, id);
create index storage_container_troubled on storage_container (troubled, place_key, id);
