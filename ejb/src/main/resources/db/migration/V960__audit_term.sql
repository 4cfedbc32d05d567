-- By what an event is found: words with the moment, what belongs to what, and what had been signed. All of it follows from
-- the events themselves and can be made anew; no row of it is sealed. V961 fills it for what is older and guards it.
create table audit_term (
    event       bigint                      not null,
    term        varchar(220)                not null,       -- r:<record>, f:<field>, x:<remark>
    happened_at timestamp(6) with time zone not null,
    primary key (term, happened_at, event)
);

create table audit_link (
    event bigint      not null,
    whole varchar(40) not null,
    part  varchar(40) not null,
    primary key (whole, part, event)
);

create table audit_signing (
    event     bigint      not null,
    record    varchar(40) not null,
    signature varchar(40) not null,
    primary key (record, signature, event)
);

-- The acts of one person of one kind, without looking through all acts of either.
create index audit_event_by_actor_act on audit_event (actor, act, happened_at, id);
