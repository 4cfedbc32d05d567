-- Kinds of quality events, what a classification stands on, and who had a hand in what.
alter table deviation_deviation add column kind varchar(24) default 'DEVIATION' not null;
alter table deviation_deviation add column severity integer;
alter table deviation_deviation add column occurrence integer;
alter table deviation_deviation add column detectability integer;
alter table deviation_deviation add column product_impact varchar(16);
alter table deviation_deviation add column patient_impact varchar(16);
alter table deviation_deviation add column recurrence varchar(16);
alter table deviation_deviation add column proposed varchar(16);
alter table deviation_deviation add column table_lines varchar(300);
-- numbers of earlier events that are the same, apart by commas; empty if it was decided that there are none
alter table deviation_deviation add column earlier varchar(4000);
alter table deviation_deviation add column recurrence_reason varchar(20000);
alter table deviation_deviation add column looked_since date;
alter table deviation_deviation add column material_item varchar(32);
alter table deviation_deviation add column material_fate varchar(16);
alter table deviation_deviation add column material_reason varchar(20000);
alter table deviation_deviation add column closure_signature varchar(32);
create index deviation_deviation_kind on deviation_deviation (kind, id);

alter table deviation_departure alter column batch drop not null;

create table deviation_hand (
    deviation_id bigint not null references deviation_deviation (id),
    part varchar(16) not null,
    person varchar(120) not null,
    primary key (deviation_id, part, person)
);
insert into deviation_hand (deviation_id, part, person) select id, 'OPENED', opened_by from deviation_deviation;
insert into deviation_hand (deviation_id, part, person)
    select id, 'INVESTIGATED', investigated_by from deviation_deviation where investigated_by is not null;
