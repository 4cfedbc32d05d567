-- A version of an investigation is written once: a change is the next version.
create trigger investigation_version_append_only before update or delete on investigation_version
    for each row execute function recordkeeping_written_once();
create trigger investigation_version_no_truncate before truncate on investigation_version
    for each statement execute function recordkeeping_written_once();
