create trigger audit_term_append_only before update or delete on audit_term
    for each row execute function append_only();
create trigger audit_term_not_truncated before truncate on audit_term
    for each statement execute function append_only();
create trigger audit_link_append_only before update or delete on audit_link
    for each row execute function append_only();
create trigger audit_link_not_truncated before truncate on audit_link
    for each statement execute function append_only();
create trigger audit_signing_append_only before update or delete on audit_signing
    for each row execute function append_only();
create trigger audit_signing_not_truncated before truncate on audit_signing
    for each statement execute function append_only();

-- Finding records by their beginning, whatever the collation.
create index audit_term_by_beginning on audit_term (term varchar_pattern_ops, happened_at, event);
