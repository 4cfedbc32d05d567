-- What a token may change. Those issued before could change whatever their person may.
alter table identity_token add column scopes varchar(100) default 'records quality submissions' not null;
