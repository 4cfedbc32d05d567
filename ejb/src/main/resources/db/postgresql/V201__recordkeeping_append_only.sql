-- A version of a record is written once: a correction is the next version.
create function recordkeeping_written_once() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a record is written once: % on % is refused', tg_op, tg_table_name;
end $$;
create trigger recordkeeping_version_append_only before update or delete on recordkeeping_version
    for each row execute function recordkeeping_written_once();
create trigger recordkeeping_version_no_truncate before truncate on recordkeeping_version
    for each statement execute function recordkeeping_written_once();
