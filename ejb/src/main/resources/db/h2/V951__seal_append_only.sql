create trigger seal_leaf_append_only before update, delete on seal_leaf
    for each row call 'org.cellgmp.audit.control.AppendOnly';
create trigger seal_node_append_only before update, delete on seal_node
    for each row call 'org.cellgmp.audit.control.AppendOnly';
create trigger seal_checkpoint_append_only before update, delete on seal_checkpoint
    for each row call 'org.cellgmp.audit.control.AppendOnly';
create trigger seal_key_append_only before update, delete on seal_key
    for each row call 'org.cellgmp.audit.control.AppendOnly';

-- Against TRUNCATE and DROP, as V101 does it.
create table seal_guard (
    leaf   bigint references seal_leaf (place),
    height integer,
    place  bigint,
    size   bigint references seal_checkpoint (size),
    number integer references seal_key (number),
    foreign key (height, place) references seal_node (height, place),
    constraint seal_guard_stays_empty check (leaf is null and leaf is not null)
);
