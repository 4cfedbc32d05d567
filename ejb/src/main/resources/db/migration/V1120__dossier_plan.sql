-- What a plan is for. A dossier opened before aims at a first trial in China and the United States, as it always did.
alter table dossier_application add column kind varchar(32) default 'TRIAL' not null;
alter table dossier_application add column product_kind varchar(40);
alter table dossier_application add column aim_regions varchar(16) default 'CN,US' not null;

-- A received file that was approved: the digest says which bytes; another file in its place is not approved.
alter table dossier_leaf add column approved_sha256 varchar(64);
alter table dossier_leaf add column approval varchar(32);
alter table dossier_leaf add column approved_by varchar(120);
alter table dossier_leaf add column approved_by_name varchar(300);
alter table dossier_leaf add column approved_at timestamp(6) with time zone;

create sequence dossier_duty_seq start with 1 increment by 1;

-- Who brings what is asked, and by when. A line is region and topic of the table of what is asked.
create table dossier_duty (
    id bigint not null primary key,
    dossier_id bigint not null references dossier_application (id),
    line varchar(80) not null,
    owner varchar(120),
    owner_name varchar(300),
    due date,
    given_by varchar(120) not null,
    given_at timestamp(6) with time zone not null,
    unique (dossier_id, line)
);
