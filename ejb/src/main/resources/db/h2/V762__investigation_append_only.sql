-- A version of an investigation is written once: a change is the next version.
create trigger investigation_version_append_only before update, delete on investigation_version
    for each row call 'org.cellgmp.recordkeeping.entity.WrittenOnce';
