-- The days, at the site, on which an event was opened and closed: what figures are counted by.
alter table deviation_deviation add column opened_on date;
alter table deviation_deviation add column closed_on date;
update deviation_deviation set opened_on = cast(opened_at as date), closed_on = cast(closed_at as date);
alter table deviation_deviation alter column opened_on set not null;
-- the due day while the event is open; nothing once it is closed, so that an index of it holds open ones alone
alter table deviation_deviation add column open_due_on date;
update deviation_deviation set open_due_on = due_on where state <> 'CLOSED';
create index deviation_deviation_open_due on deviation_deviation (open_due_on, id);
create index deviation_deviation_opened_on on deviation_deviation (opened_on, id);
create index deviation_deviation_closed_on on deviation_deviation (closed_on, id);
create index deviation_departure_rule on deviation_departure (rule_id, deviation_id);
