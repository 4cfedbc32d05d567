-- What an outside authority said of a checkpoint, RFC 3161.
create table seal_time_stamp (
    size         bigint                      not null primary key references seal_checkpoint (size),
    stamped_at   timestamp(6) with time zone not null,          -- by the clock of the authority
    requested_at timestamp(6) with time zone not null,          -- by the clock of the server
    authority    varchar(1000)               not null,
    fingerprint  varchar(64)                 not null,          -- SHA-256 of the certificate, lower-case hex
    token        bytea                       not null           -- DER, as it came
);
