-- The day on which a document looks at things, for documents that tell of one.
alter table document_document add column as_of date;
