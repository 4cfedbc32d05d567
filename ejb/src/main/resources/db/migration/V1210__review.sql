create sequence review_subject_seq start with 1 increment by 1;
create sequence review_ask_seq start with 1 increment by 1;
create sequence review_comment_seq start with 1 increment by 1;

-- A thing that is reviewed, as it stands: the row is locked by every act of its review and by its approval, so that they come one after the other.
create table review_subject (
    id bigint not null primary key,
    name varchar(64) not null unique,
    -- of the edition that stands now
    edition varchar(80) not null,
    -- rises with every act of the review
    revision integer not null,
    -- last number given to an ask or a comment
    last_part integer not null
);

create table review_ask (
    id bigint not null primary key,
    subject_id bigint not null references review_subject,
    part integer not null,
    edition varchar(80) not null,
    sha256 varchar(64) not null,
    title varchar(1000) not null,
    -- one of account and role
    account varchar(120),
    account_name varchar(300),
    held_role varchar(40),
    question varchar(4000) not null,
    due date not null,
    asked_by varchar(120) not null,
    asked_by_name varchar(300) not null,
    asked_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    answer varchar(16),
    words varchar(4000),
    ended_by varchar(120),
    ended_by_name varchar(300),
    ended_at timestamp(6) with time zone,
    unique (subject_id, part)
);
create index review_ask_open on review_ask (state, due, id);

create table review_comment (
    id bigint not null primary key,
    subject_id bigint not null references review_subject,
    part integer not null,
    edition varchar(80) not null,
    sha256 varchar(64) not null,
    -- where in the thing it points; all null for the whole
    page integer,
    heading varchar(1000),
    row_label varchar(1000),
    column_label varchar(1000),
    words varchar(4000) not null,
    written_by varchar(120) not null,
    written_by_name varchar(300) not null,
    written_at timestamp(6) with time zone not null,
    outcome varchar(16),
    reply varchar(4000),
    replied_by varchar(120),
    replied_by_name varchar(300),
    replied_at timestamp(6) with time zone,
    unique (subject_id, part)
);
