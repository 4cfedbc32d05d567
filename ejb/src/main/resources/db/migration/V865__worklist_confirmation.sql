-- No digest goes to an address before whoever reads the mailbox has confirmed it; addresses given before were never asked.
alter table worklist_digest add column confirmed_at timestamp(6) with time zone;

create sequence worklist_confirmation_seq start with 1 increment by 1;

create table worklist_confirmation (
    id bigint not null primary key,
    revision integer not null,
    account varchar(120) not null,
    address varchar(254) not null,
    -- in lower case, for counting letters to one mailbox whoever asks
    mailbox varchar(254) not null,
    language varchar(8) not null,
    state varchar(12) not null,
    -- SHA-256 of the code and of what it is for; the code itself is in the letter only
    code_digest varchar(64),
    wrong_codes integer not null,
    attempts integer not null,
    next_at timestamp(6) with time zone,
    reason varchar(300),
    asked_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    settled_at timestamp(6) with time zone
);
create index worklist_confirmation_account on worklist_confirmation (account, asked_at);
create index worklist_confirmation_mailbox on worklist_confirmation (mailbox, asked_at);
create index worklist_confirmation_state on worklist_confirmation (state, next_at);
