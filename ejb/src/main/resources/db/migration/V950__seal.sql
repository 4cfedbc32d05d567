-- The order and the seals of the trail, see ear/docs/seal-format.md. V951 makes the database refuse changes.
create table seal_leaf (
    place bigint        not null primary key,                                -- 0, 1, 2, … without a gap
    event bigint        not null unique references audit_event (id),
    hash  bytea not null
);

-- Roots of whole subtrees at every eighth height: a proof reads these instead of all leaves.
create table seal_node (
    height integer       not null,
    place  bigint        not null,                                           -- among those of its height
    hash   bytea not null,
    primary key (height, place)
);

create table seal_checkpoint (
    size      bigint                      not null primary key,
    signed_at timestamp(6) with time zone not null,
    note      varchar(2000)               not null                           -- whole text, with its signature
);

-- The keys that signed, the oldest first.
create table seal_key (
    number integer      not null primary key,
    line   varchar(400) not null unique
);

-- What a check of the whole trail found; a line a finding.
create sequence seal_check_seq start with 1 increment by 1;

create table seal_check (
    id           bigint                      not null primary key,
    number       varchar(40)                 not null unique,
    job          varchar(40),
    checked_at   timestamp(6) with time zone not null,
    events       bigint                      not null,
    waiting      bigint                      not null,
    checkpoints  bigint                      not null,
    outside      bigint                      not null,
    failures     bigint                      not null,
    remarks      bigint                      not null,
    milliseconds bigint                      not null,
    findings     text
);
