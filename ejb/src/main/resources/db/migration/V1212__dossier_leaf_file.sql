create sequence dossier_leaf_file_seq start with 1 increment by 1;

-- Files that stood at a leaf, one after the other: what was exchanged can still be compared.
create table dossier_leaf_file (
    id bigint not null primary key,
    leaf_id bigint not null references dossier_leaf,
    version integer not null,
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    -- number and version of the document; null for an upload
    source varchar(64),
    placed_by_name varchar(300) not null,
    placed_at timestamp(6) with time zone not null,
    unique (leaf_id, version)
);
