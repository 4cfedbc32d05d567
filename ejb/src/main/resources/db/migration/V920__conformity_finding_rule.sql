-- Which rule found it: findings of one rule are looked up across batches.
alter table conformity_finding add column rule_id varchar(300);
update conformity_finding set rule_id = substring(finding from 1 for position('@' in finding) - 1);
alter table conformity_finding alter column rule_id set not null;
create index conformity_finding_rule on conformity_finding (rule_id, id);
