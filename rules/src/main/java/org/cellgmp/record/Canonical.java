package org.cellgmp.record;

import java.util.Map;

/** The canonical form of one record, made once for all who need a part of it. For one act, not to be kept. */
public final class Canonical {
    private final Object tree;
    private byte[] bytes;
    private Map<String, String> leaves;

    public Canonical(Kept record) {
        tree = CanonicalJson.tree(record);
    }

    /** As {@link CanonicalJson#write}; not to be changed. */
    public byte[] bytes() {
        if (bytes == null) bytes = CanonicalJson.writeTree(tree);
        return bytes;
    }

    /** As {@link CanonicalJson#digest}. */
    public String digest() {
        return CanonicalJson.sha256(bytes());
    }

    /** As {@link CanonicalJson#leaves}; not to be changed. */
    public Map<String, String> leaves() {
        if (leaves == null) leaves = CanonicalJson.leavesOfTree(tree);
        return leaves;
    }
}
