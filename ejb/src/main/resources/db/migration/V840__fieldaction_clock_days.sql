-- By which edition of the site's calendar working days were counted, and which holidays did not count.
alter table fieldaction_clock add column calendar_edition integer;
alter table fieldaction_clock add column holidays varchar(4000);
-- the end while nothing went out; nothing after, so that an index of it holds running clocks alone
alter table fieldaction_clock add column open_due_at timestamp(6) with time zone;
update fieldaction_clock set open_due_at = due_at where signature_number is null;
drop index fieldaction_clock_due;
create index fieldaction_clock_open_due on fieldaction_clock (open_due_at, matter_id);
