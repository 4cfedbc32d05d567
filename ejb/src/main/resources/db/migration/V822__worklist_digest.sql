create sequence worklist_mail_seq start with 1 increment by 1;

create table worklist_digest (
    account varchar(120) not null primary key,
    revision integer not null,
    frequency varchar(8) not null,
    address varchar(254),
    language varchar(8) not null,
    -- keys of what the last digest told, a line each: what is not among them is new
    told varchar(1000000)
);
create index worklist_digest_frequency on worklist_digest (frequency, account);

create table worklist_mail (
    id bigint not null primary key,
    revision integer not null,
    account varchar(120) not null,
    address varchar(254) not null,
    period varchar(16) not null,
    state varchar(12) not null,
    attempts integer not null,
    next_at timestamp(6) with time zone,
    items integer not null,
    reason varchar(300),
    created_at timestamp(6) with time zone not null,
    settled_at timestamp(6) with time zone,
    -- one letter for one person and one period, whatever happens at once
    unique (account, period)
);
create index worklist_mail_state on worklist_mail (state, next_at);
