-- The worklist asks for a person's failed jobs.
create index job_job_account on job_job (account, state, number);
