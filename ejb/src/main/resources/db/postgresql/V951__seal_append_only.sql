create trigger seal_leaf_append_only before update or delete on seal_leaf for each row execute function append_only();
create trigger seal_leaf_not_truncated before truncate on seal_leaf for each statement execute function append_only();
create trigger seal_node_append_only before update or delete on seal_node for each row execute function append_only();
create trigger seal_node_not_truncated before truncate on seal_node for each statement execute function append_only();
create trigger seal_checkpoint_append_only before update or delete on seal_checkpoint
    for each row execute function append_only();
create trigger seal_checkpoint_not_truncated before truncate on seal_checkpoint
    for each statement execute function append_only();
create trigger seal_key_append_only before update or delete on seal_key for each row execute function append_only();
create trigger seal_key_not_truncated before truncate on seal_key for each statement execute function append_only();

-- A foreign key from a table that stays empty refuses a plain DROP.
create table seal_guard (
    leaf   bigint references seal_leaf (place),
    height integer,
    place  bigint,
    size   bigint references seal_checkpoint (size),
    number integer references seal_key (number),
    foreign key (height, place) references seal_node (height, place),
    constraint seal_guard_stays_empty check (leaf is null and leaf is not null)
);
