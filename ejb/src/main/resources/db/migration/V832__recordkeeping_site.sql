-- The site that a record names, for those whose roles count at some sites only; null: kept before this was written beside it.
alter table recordkeeping_record add column site varchar(300);
create index recordkeeping_record_site on recordkeeping_record (site);
create index recordkeeping_record_product on recordkeeping_record (product);
