-- The acts of a person are found by a term, which is written behind the act. Every index on the events themselves is paid for by the
-- act: without these three a revision of a record takes a fifth less.
insert into audit_term (event, term, happened_at)
    select e.id, 'p:' || e.actor, e.happened_at from audit_event e
    where e.actor <> '' and not exists (select 1 from audit_term t
        where t.term = 'p:' || e.actor and t.happened_at = e.happened_at and t.event = e.id);
insert into audit_term (event, term, happened_at)
    select e.id, 'p:' || e.printed_name, e.happened_at from audit_event e
    where e.printed_name <> '' and not exists (select 1 from audit_term t
        where t.term = 'p:' || e.printed_name and t.happened_at = e.happened_at and t.event = e.id);
drop index audit_event_by_actor;
drop index audit_event_by_printed_name;
drop index audit_event_by_actor_act;
