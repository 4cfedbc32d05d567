-- Source checks: what people of the site read, confirmed and brought into force. What ended stays.
create sequence clause_source_check_seq start with 1 increment by 1;

create table clause_source_check (
    id bigint not null primary key,
    number varchar(20) not null constraint clause_source_check_number unique,
    revision integer not null,
    state varchar(20) not null,
    guideline varchar(100) not null,
    clause varchar(100) not null,
    content varchar(1000000) not null,
    on_its_way varchar(220) constraint clause_source_check_on_its_way unique,
    in_force varchar(220) constraint clause_source_check_in_force unique,
    in_force_from timestamp(6) with time zone,
    in_force_until timestamp(6) with time zone,
    noted_by_name varchar(300) not null,
    noted_at timestamp(6) with time zone not null
);
create index clause_source_check_clause on clause_source_check (guideline, clause, id);
create index clause_source_check_state on clause_source_check (state, id);

-- Attestations: what was signed, and how each clause of it stands.
create sequence clause_attestation_seq start with 1 increment by 1;

create table clause_attestation (
    id bigint not null primary key,
    number varchar(20) not null constraint clause_attestation_number unique,
    product varchar(200),
    content varchar(1000000) not null,
    signature varchar(20) not null,
    digest varchar(64) not null,
    attested_by varchar(120) not null,
    attested_by_name varchar(300) not null,
    attested_at timestamp(6) with time zone not null,
    reason varchar(4000)
);

create sequence clause_attested_seq start with 1 increment by 50;

create table clause_attested (
    id bigint not null primary key,
    attestation varchar(20) not null references clause_attestation (number),
    line integer not null,
    revision integer not null,
    state varchar(20) not null,
    guideline varchar(100) not null,
    edition varchar(200) not null,
    clause varchar(100) not null,
    product varchar(200) not null,
    standing varchar(420) constraint clause_attested_standing unique,
    evidence varchar(4000) not null,
    reference_list varchar(1000),
    review_on date not null,
    attested_by_name varchar(300) not null,
    attested_at timestamp(6) with time zone not null,
    ended_by varchar(120),
    ended_by_name varchar(300),
    ended_at timestamp(6) with time zone,
    reason varchar(4000),
    renewed_by varchar(40),
    constraint clause_attested_line unique (attestation, line)
);
create index clause_attested_clause on clause_attested (guideline, clause, id);
create index clause_attested_review on clause_attested (state, review_on, id);
