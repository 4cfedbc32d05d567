create sequence containment_hold_seq start with 1 increment by 1;
create sequence containment_use_seq start with 1 increment by 1;
create sequence containment_passage_seq start with 1 increment by 1;

create table containment_hold (
    id bigint not null primary key,
    number varchar(32) not null unique,
    revision integer not null,
    kind varchar(16) not null,
    code varchar(300) not null,
    named varchar(300) not null,
    record_number varchar(32),
    reason varchar(4000) not null,
    event varchar(32),
    state varchar(16) not null,
    placed_by varchar(120) not null,
    placed_by_name varchar(300) not null,
    placed_at timestamp(6) with time zone not null,
    lifted_reason varchar(4000),
    lifted_by varchar(120),
    lifted_by_name varchar(300),
    lifted_at timestamp(6) with time zone,
    signature_number varchar(32)
);
create index containment_hold_named on containment_hold (named, state);
create index containment_hold_record on containment_hold (record_number, state);
create index containment_hold_state on containment_hold (state, id);

create table containment_use (
    id bigint not null primary key,
    revision integer not null,
    hold_id bigint not null references containment_hold (id),
    record_number varchar(32) not null,
    record_title varchar(1000) not null,
    record_version integer not null,
    used_at timestamp(6) with time zone,
    found_at timestamp(6) with time zone not null,
    kept_by varchar(120) not null,
    settled_reason varchar(4000),
    deviation varchar(32),
    settled_by varchar(120),
    settled_by_name varchar(300),
    settled_at timestamp(6) with time zone,
    signature_number varchar(32),
    unique (hold_id, record_number)
);
create index containment_use_record on containment_use (record_number);

create table containment_passage (
    id bigint not null primary key,
    kind varchar(16) not null,
    code varchar(300) not null,
    named varchar(300) not null,
    batch varchar(32) not null,
    disposition_number varchar(32) not null,
    passed_at timestamp(6) with time zone not null
);
create index containment_passage_named on containment_passage (named, id);

-- Where a release and a hold wait for each other; things share these by their name.
create table containment_gate (
    id integer not null primary key
);
insert into containment_gate (id) values
(0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20),
(21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31), (32), (33), (34), (35), (36), (37), (38), (39),
(40), (41), (42), (43), (44), (45), (46), (47), (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58),
(59), (60), (61), (62), (63);
