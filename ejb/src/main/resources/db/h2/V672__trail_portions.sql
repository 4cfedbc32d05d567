-- Ids are fetched fifty at a time, see V671. Each value that the database gave singly wrote the whole store out.
execute immediate 'alter sequence audit_event_id restart with ' || (select coalesce(max(id), 0) + 50 from audit_event) || ' increment by 50';
