-- Who wanted a job to stop, and why.
alter table job_job add column stop_by varchar(200);
alter table job_job add column stop_reason varchar(2000);
