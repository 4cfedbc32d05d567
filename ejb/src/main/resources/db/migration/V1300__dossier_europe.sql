-- Canonical JSON: what the applicant states for the European Union.
alter table dossier_application add column europe varchar(20000) default '{"agencies":"EU-EMA","applicant":"","description":"","identifier":"","inn":"","inventedName":"","procedure":"centralised","procedureNumbers":"","submissionNumber":"","submissionType":"maa"}' not null;
