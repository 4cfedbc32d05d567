-- Events that were kept in another register before: what that register says, and who took it over from which file.
alter table deviation_deviation add column former_number varchar(120);
-- the former number without regard to case and blanks
alter table deviation_deviation add column former_key varchar(120);
alter table deviation_deviation add column former_state varchar(300);
alter table deviation_deviation add column former_opener varchar(300);
alter table deviation_deviation add column former_closer varchar(300);
alter table deviation_deviation add column former_rest varchar(20000);
alter table deviation_deviation add column taken_in varchar(32);
alter table deviation_deviation add column taken_from varchar(64);
alter table deviation_deviation add column taken_by varchar(120);
alter table deviation_deviation add column taken_by_name varchar(300);
alter table deviation_deviation add column taken_at varchar(40);
create index deviation_deviation_former on deviation_deviation (former_key);
