-- Imports: the file as it came, what its trial run said, and what came of it.
create table intake_import (
    number varchar(20) primary key,
    sha256 varchar(64) not null,
    file_size bigint not null,
    file_name varchar(255) not null,
    media_type varchar(255) not null,
    state varchar(20) not null,
    report text not null,
    uploaded_by varchar(200) not null,
    uploaded_at timestamp(6) with time zone not null,
    uploaded_offset varchar(9) not null,
    reason varchar(2000),
    confirmed_by varchar(200),
    job varchar(20),
    results varchar(4000)
);
create index intake_import_sha256 on intake_import (sha256);
