-- The number of a CAPA in the register it was taken over from, without regard to case and blanks.
alter table capa_capa add column former_key varchar(120);
create index capa_capa_former on capa_capa (former_key);
