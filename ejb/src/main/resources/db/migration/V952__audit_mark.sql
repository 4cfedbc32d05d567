-- HMAC-SHA256 of the event's leaf hash under a key that lies outside the database; null for events written before there was one.
alter table audit_event add column mark varchar(64);
