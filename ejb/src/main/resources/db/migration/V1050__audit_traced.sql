-- Up to which number every event can be found by its terms, links and signings: one row. Above it they are looked at again after a
-- start. What is there had its terms written with it, or by V961.
create table audit_traced (
    upto bigint not null
);
insert into audit_traced (upto) select coalesce(max(id), 0) from audit_event;
