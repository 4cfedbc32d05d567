-- H2 makes an index of its own for a foreign key if no index begins with its columns. Here one was made a line later, so that
-- each row was written into two. A key that is made again finds the index that is there.
execute immediate 'alter table conformity_finding drop constraint "' || (select constraint_name from information_schema.table_constraints where table_schema = current_schema and table_name = 'CONFORMITY_FINDING' and constraint_type = 'FOREIGN KEY') || '"';
alter table conformity_finding add constraint conformity_finding_statement_number foreign key (statement_number) references conformity_statement (number);
