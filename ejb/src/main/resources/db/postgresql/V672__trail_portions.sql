-- Ids are fetched fifty at a time, see V671.
alter sequence audit_event_id increment by 50;
