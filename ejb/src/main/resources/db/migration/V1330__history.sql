create sequence history_application_seq start with 1 increment by 1;
create sequence history_sequence_seq start with 1 increment by 1;
create sequence history_file_seq start with 1 increment by 50;
create sequence history_node_seq start with 1 increment by 50;
create sequence history_leaf_seq start with 1 increment by 50;
create sequence history_tally_seq start with 1 increment by 50;
create sequence history_finding_seq start with 1 increment by 50;

-- An application as its sequences tell of it, whoever wrote them.
create table history_application (
    id bigint not null primary key,
    number varchar(32) not null unique,
    -- folder that held the sequences, or what was said when they were brought
    name varchar(200) not null,
    -- of the regional backbone in capitals (US, EU, CN); empty if none has one
    region varchar(8) not null,
    product varchar(120),
    -- number of our own dossier; null for a history of others
    dossier varchar(32),
    opened_by varchar(120) not null,
    opened_by_name varchar(300) not null,
    opened_at timestamp(6) with time zone not null
);
create index history_application_by_name on history_application (name, region);

create table history_sequence (
    id bigint not null primary key,
    application_id bigint not null references history_application (id),
    number varchar(4) not null,
    ordinal integer not null,
    -- of the file as it was received
    zip_sha256 varchar(64) not null,
    zip_size bigint not null,
    zip_name varchar(200) not null,
    -- list of all files with their digests, and of empty folders
    content_sha256 varchar(64) not null,
    files integer not null,
    size_bytes bigint not null,
    leaves integer not null,
    -- number of the sequence that opened the regulatory activity, as the envelope says
    activity varchar(120) not null,
    activity_kind varchar(200) not null,
    description varchar(1000) not null,
    -- code of what kept the backbone from being read; null if it was read
    unreadable varchar(64),
    -- null until it was judged
    report_sha256 varchar(64),
    errors integer not null,
    warnings integer not null,
    judged_at timestamp(6) with time zone,
    job varchar(32) not null,
    brought_by varchar(120) not null,
    brought_by_name varchar(300) not null,
    brought_at timestamp(6) with time zone not null,
    unique (application_id, ordinal)
);

create table history_file (
    id bigint not null primary key,
    sequence_id bigint not null references history_sequence (id),
    path varchar(1000) not null,
    -- of the path: an index has a longest key
    path_sha256 varchar(64) not null,
    sha256 varchar(64) not null,
    md5 varchar(32) not null,
    size_bytes bigint not null,
    -- why it is not shown or handed out to everybody; null if nothing stands against it
    danger varchar(64),
    unique (sequence_id, path_sha256)
);

-- Headings, folders and studies in which leaves hang. Each tree has one root, whose parent is 0.
create table history_node (
    id bigint not null primary key,
    application_id bigint not null references history_application (id),
    tree varchar(16) not null,
    parent_id bigint not null,
    depth integer not null,
    -- of the whole path with keys
    path_sha256 varchar(64) not null,
    element varchar(200) not null,
    label varchar(1000) not null,
    sort varchar(300) not null,
    unique (application_id, tree, path_sha256)
);
create index history_node_below on history_node (parent_id, sort, id);

create table history_leaf (
    id bigint not null primary key,
    application_id bigint not null references history_application (id),
    sequence_id bigint not null references history_sequence (id),
    ordinal integer not null,
    -- order in the application: sequence, then position in its backbones
    place bigint not null,
    node_id bigint not null references history_node (id),
    folder_id bigint not null references history_node (id),
    study_id bigint references history_node (id),
    backbone varchar(200) not null,
    line integer not null,
    leaf_id varchar(300) not null,
    section varchar(8000) not null,
    operation varchar(16) not null,
    title varchar(2000) not null,
    href varchar(2000),
    -- sequence and path; null if the reference leads nowhere
    file_sequence varchar(4),
    file_path varchar(1000),
    file_state varchar(16) not null,
    file_sha256 varchar(64),
    file_size bigint,
    checksum_stated varchar(100) not null,
    checksum_found varchar(32),
    modified_file varchar(2000),
    target_state varchar(16) not null,
    target_id bigint references history_leaf (id),
    -- which leaf took this one out of force, and in which sequence
    ended_by bigint references history_leaf (id),
    ended integer,
    errors integer not null,
    warnings integer not null,
    unique (application_id, place)
);
create index history_leaf_by_node on history_leaf (node_id, place);
create index history_leaf_by_folder on history_leaf (folder_id, place);
create index history_leaf_by_study on history_leaf (study_id, place);
create index history_leaf_by_name on history_leaf (sequence_id, leaf_id);
create index history_leaf_by_target on history_leaf (target_id);
create index history_leaf_by_end on history_leaf (application_id, ended);

-- What one sequence changes at a node and below it; the state after a sequence is the sum up to it.
create table history_tally (
    id bigint not null primary key,
    node_id bigint not null references history_node (id),
    ordinal integer not null,
    leaves integer not null,
    change_of integer not null,
    errors integer not null,
    warnings integer not null,
    unique (node_id, ordinal)
);

create table history_finding (
    id bigint not null primary key,
    sequence_id bigint not null references history_sequence (id),
    leaf_id bigint references history_leaf (id),
    position integer not null,
    -- which judgement; only the latest of a sequence counts
    report_sha256 varchar(64) not null,
    severity varchar(16) not null,
    finding varchar(8000) not null
);
create index history_finding_by_sequence on history_finding (sequence_id, report_sha256, position);
create index history_finding_by_leaf on history_finding (leaf_id);
