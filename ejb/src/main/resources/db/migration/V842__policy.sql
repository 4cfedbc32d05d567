-- Policies of the site by edition; the last of each is in force, all stay.
create table policy_edition (
    policy varchar(40) not null,
    edition integer not null,
    content varchar(100000) not null,
    reason varchar(4000) not null,
    kept_by varchar(120) not null,
    kept_by_name varchar(300) not null,
    kept_at timestamp(6) with time zone not null,
    primary key (policy, edition)
);
