-- For figures: what the verdict was, whether a later day was granted, and on which days at the site it was raised and ended.
alter table capa_capa add column effective boolean;
alter table capa_capa add column extended boolean default false not null;
update capa_capa set effective = true where content like '%"verdict":{"effective":true%';
update capa_capa set effective = false where content like '%"verdict":{"effective":false%';
update capa_capa set extended = true where content like '%"granted":true%';
create index capa_capa_closed on capa_capa (closed_at);
