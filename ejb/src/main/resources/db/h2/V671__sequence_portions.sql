-- Ids are fetched fifty at a time. The server takes a value as the end of its fifty, so the first has to lie fifty beyond
-- the last id that was given.
execute immediate 'alter sequence recordkeeping_record_seq restart with ' || (select coalesce(max(id), 0) + 50 from recordkeeping_record) || ' increment by 50';
execute immediate 'alter sequence recordkeeping_version_seq restart with ' || (select coalesce(max(id), 0) + 50 from recordkeeping_version) || ' increment by 50';
execute immediate 'alter sequence conformity_statement_seq restart with ' || (select coalesce(max(id), 0) + 50 from conformity_statement) || ' increment by 50';
execute immediate 'alter sequence conformity_finding_seq restart with ' || (select coalesce(max(id), 0) + 50 from conformity_finding) || ' increment by 50';
