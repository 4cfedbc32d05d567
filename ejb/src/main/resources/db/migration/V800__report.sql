create sequence report_report_seq start with 1 increment by 1;

create table report_report (
    id bigint not null primary key,
    number varchar(32) not null unique,
    kind varchar(32) not null,
    -- number of what it reports, or a product code
    subject varchar(300) not null,
    revision integer not null,
    state varchar(64) not null,
    closed boolean not null,
    span_from date,
    span_to date,
    language varchar(8) not null,
    form varchar(64) not null,
    content varchar(64) not null,
    file_stem varchar(200) not null,
    pages integer not null,
    pdf_sha256 varchar(64) not null,
    pdf_size bigint not null,
    docx_sha256 varchar(64) not null,
    docx_size bigint not null,
    made_by varchar(200) not null,
    made_by_name varchar(300) not null,
    made_at timestamp(6) with time zone not null,
    made_offset varchar(9) not null
);
create index report_report_subject on report_report (subject, id);

-- What was held for a quality event stands in its report.
create index containment_hold_event on containment_hold (event);
