-- The next product code of a kind after a given one, without reading the records between.
create index recordkeeping_record_kind_product on recordkeeping_record (kind, product);
