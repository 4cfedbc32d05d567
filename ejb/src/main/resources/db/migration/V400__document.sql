create sequence document_document_seq start with 1 increment by 1;
create sequence document_edition_seq start with 1 increment by 1;
create sequence document_record_seq start with 1 increment by 1;
-- One document may print thousands of figures.
create sequence document_source_seq start with 1 increment by 100;

create table document_document (
    id bigint not null primary key,
    number varchar(32) not null unique,
    template varchar(100) not null,
    product varchar(300) not null,
    language varchar(8) not null,
    batches varchar(8000) not null,
    latest integer not null,
    revision integer not null
);
create index document_document_product on document_document (product, id);

create table document_edition (
    id bigint not null primary key,
    document_id bigint not null references document_document (id),
    version integer not null,
    state varchar(16) not null,
    form varchar(64) not null,
    ctd_section varchar(32) not null,
    title_english varchar(1000) not null,
    title_chinese varchar(1000) not null,
    file_name varchar(64) not null,
    pages integer not null,
    pdf_sha256 varchar(64) not null,
    pdf_size bigint not null,
    docx_sha256 varchar(64) not null,
    docx_size bigint not null,
    companion_sha256 varchar(64) not null,
    companion_size bigint not null,
    lineage_sha256 varchar(64) not null,
    lineage_size bigint not null,
    page_sha256 varchar(64) not null,
    reason varchar(4000),
    generated_by varchar(200) not null,
    generated_by_name varchar(300) not null,
    generated_at timestamp(6) with time zone not null,
    generated_offset varchar(9) not null,
    signature_number varchar(32),
    approved_by varchar(200),
    approved_by_name varchar(300),
    approved_at timestamp(6) with time zone,
    approved_offset varchar(9),
    unique (document_id, version)
);

create table document_record (
    id bigint not null primary key,
    edition_id bigint not null references document_edition (id),
    record_number varchar(32) not null,
    record_version integer not null,
    digest varchar(64) not null,
    unique (edition_id, record_number)
);
create index document_record_number on document_record (record_number);

create table document_source (
    id bigint not null primary key,
    edition_id bigint not null references document_edition (id),
    record_number varchar(32) not null,
    record_version integer not null,
    pointer varchar(2000) not null
);
create index document_source_cell on document_source (record_number, pointer);
create index document_source_edition on document_source (edition_id);
