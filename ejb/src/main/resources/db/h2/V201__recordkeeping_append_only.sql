-- A version of a record is written once: a correction is the next version.
create trigger recordkeeping_version_append_only before update, delete on recordkeeping_version
    for each row call 'org.cellgmp.recordkeeping.entity.WrittenOnce';
