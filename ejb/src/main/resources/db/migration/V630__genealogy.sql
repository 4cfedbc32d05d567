-- What came from what: a projection of the kept records, rebuilt by the job genealogy.index. A mention that a correction
-- took out of the record keeps its row, with the version up to which it stood.
create sequence genealogy_mention_seq start with 1 increment by 50;

create table genealogy_record (
    number varchar(20) not null primary key,
    kind varchar(40) not null,
    title varchar(300) not null,
    product varchar(200) not null,
    patient varchar(300),
    version integer not null
);

create table genealogy_mention (
    id bigint not null primary key,
    record_number varchar(20) not null references genealogy_record (number),
    relation varchar(8) not null,
    sort varchar(12) not null,
    -- code of the material or product; empty for what has none
    code varchar(300) not null,
    named varchar(300) not null,
    since_version integer not null,
    until_version integer
);
create index genealogy_mention_named on genealogy_mention (sort, named, code, relation, record_number);
create index genealogy_mention_record on genealogy_mention (record_number, relation);

-- Up to which edition of the reading the records that were kept before are in the projection.
create table genealogy_edition (
    id integer not null primary key,
    edition integer not null
);
