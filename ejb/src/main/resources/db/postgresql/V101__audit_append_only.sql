create function append_only() returns trigger language plpgsql as $$
begin
    raise exception 'append-only: % on % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function append_only();
create trigger audit_event_not_truncated before truncate on audit_event
    for each statement execute function append_only();
create trigger audit_mention_append_only before update or delete on audit_mention
    for each row execute function append_only();
create trigger audit_mention_not_truncated before truncate on audit_mention
    for each statement execute function append_only();

-- A foreign key from a table that stays empty refuses a plain DROP.
create table audit_guard (
    event   bigint references audit_event (id),
    mention bigint,
    record  varchar(200),
    foreign key (mention, record) references audit_mention (event, record),
    constraint audit_guard_stays_empty check (event is null and event is not null)
);

-- Finding records and acts by their beginning, whatever the collation.
create index audit_mention_by_beginning on audit_mention (record varchar_pattern_ops, event);
create index audit_event_by_act_beginning on audit_event (act varchar_pattern_ops, happened_at, id);
