create trigger seal_time_stamp_append_only before update or delete on seal_time_stamp
    for each row execute function append_only();
create trigger seal_time_stamp_not_truncated before truncate on seal_time_stamp
    for each statement execute function append_only();
