-- Row triggers refuse update and delete. They do not see TRUNCATE: an empty child table with a foreign key does that,
-- and it refuses DROP as well.
create trigger audit_event_append_only before update, delete on audit_event
    for each row call 'org.cellgmp.audit.control.AppendOnly';
create trigger audit_mention_append_only before update, delete on audit_mention
    for each row call 'org.cellgmp.audit.control.AppendOnly';

create table audit_guard (
    event   bigint references audit_event (id),
    mention bigint,
    record  varchar(200),
    foreign key (mention, record) references audit_mention (event, record),
    constraint audit_guard_stays_empty check (event is null and event is not null)
);
