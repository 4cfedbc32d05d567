create trigger signature_mark_append_only before update or delete on signature_mark
    for each row execute function append_only();
create trigger signature_mark_not_truncated before truncate on signature_mark
    for each statement execute function append_only();
