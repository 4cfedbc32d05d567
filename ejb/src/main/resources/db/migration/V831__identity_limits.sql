-- Where the roles of an account count: a line for each place, role, product and site with tabulators between; null: everywhere.
alter table identity_account add column limits varchar(20000);
alter table job_job add column limits varchar(20000);
-- From when on an account is over, although nobody closed it; null: no end is set.
alter table identity_account add column ends_at timestamp(6) with time zone;
