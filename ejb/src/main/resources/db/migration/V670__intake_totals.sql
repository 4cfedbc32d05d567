-- How many versions an import made over all its runs, and how many of its records its last whole run left as they were.
alter table intake_import add column versions_kept bigint default 0 not null;
alter table intake_import add column left_out bigint default 0 not null;
