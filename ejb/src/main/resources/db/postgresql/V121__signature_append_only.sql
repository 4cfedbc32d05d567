create trigger signature_signature_append_only before update or delete on signature_signature
    for each row execute function append_only();
create trigger signature_signature_not_truncated before truncate on signature_signature
    for each statement execute function append_only();

create index signature_signature_by_about_beginning on signature_signature (about varchar_pattern_ops);
