-- What was seen in a file, by its digest and by the version of the program that looked: no file is looked at twice.
create table preflight_file (
    sha256 varchar(64) not null,
    reader varchar(20) not null,
    size_bytes bigint not null,
    md5 varchar(32) not null,
    crc32 varchar(8) not null,
    -- facts of the PDF, canonical JSON
    facts varchar(1000000) not null,
    primary key (sha256, reader)
);
