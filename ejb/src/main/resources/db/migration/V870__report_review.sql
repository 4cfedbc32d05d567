create sequence report_review_seq start with 1 increment by 1;

create table report_review (
    id bigint not null primary key,
    number varchar(32) not null,
    edition integer not null,
    revision integer not null,
    state varchar(16) not null,
    product varchar(300) not null,
    span_from date not null,
    span_to date not null,
    -- canonical JSON; the figures are a file named in it by its digest
    content varchar(1000000) not null,
    prepared_by varchar(120) not null,
    prepared_by_name varchar(300) not null,
    prepared_at timestamp(6) with time zone not null,
    constraint report_review_edition unique (number, edition)
);
create index report_review_state on report_review (state, id);
create index report_review_product on report_review (product, id);
