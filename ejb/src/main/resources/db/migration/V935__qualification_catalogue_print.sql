create sequence qualification_catalogue_print_seq start with 1 increment by 1;

-- The whole catalogue as PDF, printed in the background: one of each state of the rules and each language.
create table qualification_catalogue_print (
    id bigint not null primary key,
    number varchar(32) not null unique,
    -- over rulebook, source checks and last self-check
    state_digest varchar(64) not null,
    print_language varchar(8) not null,
    rulebook varchar(64) not null,
    self_check varchar(32),
    job varchar(32) not null,
    asked_at timestamp(6) with time zone not null,
    asked_by varchar(200) not null,
    asked_by_name varchar(300) not null,
    -- name of the PDF in the file store; null until it is printed
    digest varchar(64),
    file_size bigint not null,
    pages integer not null,
    printed_at timestamp(6) with time zone,
    constraint qualification_catalogue_print_once unique (state_digest, print_language)
);
