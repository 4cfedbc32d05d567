-- Packs that were made for an inspection, to be taken along and read without this house.
create sequence pack_pack_seq start with 1 increment by 1;

create table pack_pack (
    id           bigint                      not null primary key,
    inspection   varchar(32)                 not null references inspection_inspection (number),
    place        integer                     not null,
    job          varchar(20)                 not null unique,
    sealed       bigint                      not null,               -- places below the checkpoint of the pack
    events       bigint                      not null,               -- of them in the pack in full
    things       bigint                      not null,               -- with a page of their own
    manifest     varchar(64)                 not null,               -- SHA-256 of the list of digests in it
    sha256       varchar(64)                 not null,
    size         bigint                      not null,
    name         varchar(255)                not null,
    made_by      varchar(64)                 not null references identity_account (name),
    made_by_name varchar(300)                not null,
    made_at      timestamp(6) with time zone not null,
    unique (inspection, place)
);
