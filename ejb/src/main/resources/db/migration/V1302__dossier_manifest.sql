-- What it was built from lies in the file store; sequences published before have none.
alter table dossier_sequence add column manifest_sha256 varchar(64);
