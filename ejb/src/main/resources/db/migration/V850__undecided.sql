-- Which batches nobody has decided on yet, those first whose shelf life ends first. The day is known from the next version or
-- judgement on; the end of the calendar stands for none.
alter table conformity_standing add column decided boolean default false not null;
alter table conformity_standing add column shelf_life_ends timestamp(6) with time zone
    default timestamp with time zone '9999-12-31 00:00:00+00' not null;
update conformity_standing set decided = true where batch in (select batch from disposition_standing);
create index conformity_standing_undecided on conformity_standing (decided, shelf_life_ends, batch);
