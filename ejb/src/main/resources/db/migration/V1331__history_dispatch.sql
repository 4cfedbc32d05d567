create sequence history_dispatch_seq start with 1 increment by 1;
create sequence history_answer_seq start with 1 increment by 1;
create sequence history_transmitted_seq start with 1 increment by 1;

-- That a sequence was sent: what, when, by which way, by whom.
create table history_dispatch (
    id bigint not null primary key,
    sequence_id bigint not null references history_sequence (id),
    position integer not null,
    -- of the package as it is held, at that moment
    zip_sha256 varchar(64) not null,
    content_sha256 varchar(64) not null,
    channel varchar(32) not null,
    -- which gateway, or the label of the medium
    by_way_of varchar(300) not null,
    tracking varchar(200),
    sent_at timestamp(6) with time zone not null,
    sent_by varchar(300) not null,
    note varchar(2000),
    stated_by varchar(120) not null,
    stated_by_name varchar(300) not null,
    stated_at timestamp(6) with time zone not null,
    unique (sequence_id, position)
);

-- What the authority answered, with its file.
create table history_answer (
    id bigint not null primary key,
    dispatch_id bigint not null references history_dispatch (id),
    kind varchar(32) not null,
    received_at timestamp(6) with time zone not null,
    reference varchar(200),
    note varchar(2000),
    file_sha256 varchar(64),
    file_size bigint,
    file_name varchar(200),
    stated_by_name varchar(300) not null,
    stated_at timestamp(6) with time zone not null
);
create index history_answer_by_dispatch on history_answer (dispatch_id, id);

-- The package as it was transmitted, held beside what was filed, and the outcome.
create table history_transmitted (
    id bigint not null primary key,
    dispatch_id bigint not null references history_dispatch (id),
    zip_sha256 varchar(64) not null,
    zip_size bigint not null,
    zip_name varchar(200) not null,
    same integer not null,
    differing integer not null,
    missing integer not null,
    added integer not null,
    errors integer not null,
    -- names of entries and the judgement, as JSON in the store
    outcome_sha256 varchar(64) not null,
    stated_by_name varchar(300) not null,
    stated_at timestamp(6) with time zone not null
);
create index history_transmitted_by_dispatch on history_transmitted (dispatch_id, id);
