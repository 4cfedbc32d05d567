-- Whether an event names a record whose number begins so is asked of each event that a page looks at.
create index audit_term_by_event on audit_term (event, term);
