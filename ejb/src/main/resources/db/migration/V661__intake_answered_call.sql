-- What a program was answered to a call that it may send again, by account and the key that it chose.
create table intake_answered_call (
    id varchar(64) primary key,
    account varchar(200) not null,
    request varchar(64) not null,
    begun_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    status integer,
    location varchar(500),
    answer varchar(100000)
);
