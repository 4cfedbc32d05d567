-- A product has one text of a code: two that were begun at once would carry editions of the same version.
alter table writing_text add constraint writing_text_of_code unique (product, code, version);
