-- Ids are fetched fifty at a time. The server takes a value as the end of its fifty, and the next value lies fifty beyond the
-- last that was given.
alter sequence recordkeeping_record_seq increment by 50;
alter sequence recordkeeping_version_seq increment by 50;
alter sequence conformity_statement_seq increment by 50;
alter sequence conformity_finding_seq increment by 50;
