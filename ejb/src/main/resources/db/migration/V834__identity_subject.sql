-- Who a person is to an OpenID provider, linked by an administrator. A row stays; unlinked it leads to nobody.
create sequence identity_subject_id start with 1 increment by 1;

create table identity_subject (
    id        bigint                      not null primary key,
    issuer    varchar(500)                not null,
    subject   varchar(255)                not null,
    account   varchar(64)                 references identity_account (name),
    linked_by varchar(64)                 not null,
    linked_at timestamp(6) with time zone not null,
    unique (issuer, subject)
);

create index identity_subject_by_account on identity_subject (account, id);
