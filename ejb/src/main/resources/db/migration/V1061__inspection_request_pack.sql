-- An inspector may ask for a pack; the pack that was made for it answers the request.
alter table inspection_request add column wants_pack boolean default false not null;
alter table inspection_request add column pack integer;
