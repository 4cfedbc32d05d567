-- Several signatures on one thing, in an order, by different persons.
create sequence signature_order_number start with 1 increment by 1;

create table signature_order (
    number           varchar(20)                 not null primary key,
    about            varchar(400)                not null,
    digest           varchar(64)                 not null,  -- of what is to be signed, SHA-256, lower-case hex
    title            varchar(400)                not null,
    reason           varchar(2000)               not null,
    opened_by        varchar(64)                 not null references identity_account (name),
    opened_at        timestamp(6) with time zone not null,
    awaited          integer                     not null,  -- place that is to sign next, counted from 1; 0: nobody
    awaited_roles    varchar(400)                not null,  -- blank-delimited names, with a blank at both ends
    withdrawn_by     varchar(64),
    withdrawn_at     timestamp(6) with time zone,
    withdrawn_reason varchar(2000)
);

create index signature_order_by_about on signature_order (about);
create index signature_order_by_awaited on signature_order (awaited, number);

create table signature_place (
    signing_order varchar(20)  not null references signature_order (number),
    place         integer      not null,  -- counted from 1
    meaning       varchar(100) not null,
    roles         varchar(400) not null,
    signature     varchar(20)  references signature_signature (number),
    primary key (signing_order, place)
);
