create sequence fieldaction_matter_seq start with 1 increment by 1;
create sequence fieldaction_concerned_seq start with 1 increment by 1;
create sequence fieldaction_clock_seq start with 1 increment by 1;
create sequence fieldaction_failure_seq start with 1 increment by 1;

create table fieldaction_matter (
    id bigint not null primary key,
    number varchar(32) not null unique,
    revision integer not null,
    kind varchar(16) not null,
    mock boolean not null,
    state varchar(16) not null,
    title varchar(300) not null,
    description varchar(20000) not null,
    from_whom varchar(1000),
    code varchar(300),
    lot varchar(300) not null,
    batch varchar(32),
    event varchar(32),
    stage varchar(16),
    jurisdictions varchar(300) not null,
    discovered_at timestamp(6) with time zone not null,
    aware_at timestamp(6) with time zone not null,
    determined_at timestamp(6) with time zone,
    opened_by varchar(120) not null,
    opened_by_name varchar(300) not null,
    opened_at timestamp(6) with time zone not null,
    outcome varchar(32),
    assessment varchar(20000),
    strategy varchar(20000),
    assessed_by varchar(120),
    assessed_by_name varchar(300),
    assessed_at timestamp(6) with time zone,
    started_by varchar(120),
    started_by_name varchar(300),
    started_at timestamp(6) with time zone,
    start_signature varchar(32),
    effectiveness varchar(20000),
    closed_by varchar(120),
    closed_by_name varchar(300),
    closed_at timestamp(6) with time zone,
    close_signature varchar(32),
    listed_milliseconds bigint not null,
    touched_at timestamp(6) with time zone not null
);
create index fieldaction_matter_state on fieldaction_matter (state, id);

create table fieldaction_concerned (
    id bigint not null primary key,
    matter_id bigint not null references fieldaction_matter (id),
    batch varchar(32) not null,
    batch_title varchar(1000) not null,
    batch_state varchar(40),
    patient varchar(300),
    consignee varchar(1000),
    record_number varchar(32),
    notified_at timestamp(6) with time zone,
    responded_at timestamp(6) with time zone,
    account varchar(16),
    note varchar(4000)
);
create index fieldaction_concerned_matter on fieldaction_concerned (matter_id);
create index fieldaction_concerned_batch on fieldaction_concerned (batch);

create table fieldaction_clock (
    id bigint not null primary key,
    matter_id bigint not null references fieldaction_matter (id),
    line varchar(40) not null,
    started_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone,
    sent_to varchar(1000),
    sent_what varchar(4000),
    sent_at timestamp(6) with time zone,
    told_by varchar(120),
    told_by_name varchar(300),
    told_at timestamp(6) with time zone,
    signature_number varchar(32),
    unique (matter_id, line)
);
create index fieldaction_clock_due on fieldaction_clock (signature_number, due_at);

create table fieldaction_failure (
    id bigint not null primary key,
    batch varchar(32) not null,
    test varchar(700) not null,
    matter_number varchar(32) not null,
    unique (batch, test)
);
