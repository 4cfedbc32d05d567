-- Workbooks of older registers: the file as it came, what its trial run said, and what came of it.
create table takeover_takeover (
    number varchar(32) not null primary key,
    sha256 varchar(64) not null,
    file_size bigint not null,
    file_name varchar(255) not null,
    media_type varchar(255) not null,
    state varchar(16) not null,
    report text not null,
    layout_key varchar(64) not null,
    brought_by varchar(120) not null,
    brought_by_name varchar(300) not null,
    brought_at timestamp(6) with time zone not null,
    reason varchar(2000),
    job varchar(32),
    taken bigint not null
);
create index takeover_takeover_layout on takeover_takeover (layout_key, number);

-- What was taken over, once: by kind and former number without regard to case.
create table takeover_number (
    former_key varchar(130) not null primary key,
    former_number varchar(120) not null,
    number varchar(32) not null unique,
    taking varchar(32) not null references takeover_takeover (number)
);
create index takeover_number_taking on takeover_number (taking);

-- The history of an older register, in its words.
create sequence takeover_line_seq start with 1 increment by 50;
create table takeover_line (
    id bigint not null primary key,
    subject varchar(32) not null,
    taking varchar(32) not null,
    place varchar(300) not null,
    said_at varchar(40) not null,
    who varchar(300),
    what varchar(30000) not null,
    old_value varchar(20000),
    new_value varchar(20000)
);
create index takeover_line_subject on takeover_line (subject, id);
