create sequence writing_text_seq start with 1 increment by 1;

-- Governed texts for the headings of a dossier, edition by edition: written by one person, approved by another, never changed.
create table writing_text (
    id bigint not null primary key,
    number varchar(32) not null,
    version integer not null,
    code varchar(40) not null,
    product varchar(120) not null,
    section varchar(40) not null,
    place integer not null,
    subject varchar(32) not null,
    facet varchar(16) not null,
    title_english varchar(300) not null,
    title_chinese varchar(300) not null,
    english varchar(20000) not null,
    chinese varchar(20000) not null,
    in_force_from date not null,
    withdrawn boolean not null,
    sha256 varchar(64) not null,
    reason varchar(2000),
    written_by varchar(120) not null,
    written_by_name varchar(300) not null,
    written_at timestamp(6) with time zone not null,
    approval varchar(32),
    approved_by varchar(120),
    approved_by_name varchar(300),
    approved_at timestamp(6) with time zone,
    unique (number, version)
);

create index writing_text_product on writing_text (product, section);
