-- Where an event belongs that is about no record.
alter table deviation_deviation add column told_product varchar(200);
alter table deviation_deviation add column told_site varchar(300);
