-- What an event names stands among its terms now. The guard against TRUNCATE and DROP goes on without it.
drop table audit_guard;
drop table audit_mention;
drop index audit_event_by_act_beginning;
create table audit_guard (
    event bigint references audit_event (id),
    constraint audit_guard_stays_empty check (event is null and event is not null)
);
