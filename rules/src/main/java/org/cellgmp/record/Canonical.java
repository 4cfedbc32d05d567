package org.cellgmp.record;

import java.util.LinkedHashMap;
import java.util.Map;

/** The canonical form of one record, made once for all who need a part of it. For one act, not to be kept. */
public final class Canonical {
    private final Kept record;
    private byte[] bytes;
    private Map<String, String> leaves;

    public Canonical(Kept record) {
        this.record = record;
    }

    /** As {@link CanonicalJson#write}; not to be changed. */
    public byte[] bytes() {
        if (bytes == null) bytes = CanonicalJson.write(record);
        return bytes;
    }

    /** As {@link CanonicalJson#digest}. */
    public String digest() {
        return CanonicalJson.sha256(bytes());
    }

    /** As {@link CanonicalJson#leaves}; not to be changed. */
    public Map<String, String> leaves() {
        if (leaves == null) {
            leaves = new LinkedHashMap<>();
            Descent.into(record, new Leaf("", leaves));
        }
        return leaves;
    }

    private record Leaf(String pointer, Map<String, String> leaves) implements Descent {
        @Override
        public Descent at(String token) {
            return new Leaf(pointer + "/" + Descent.escaped(token), leaves);
        }

        @Override
        public void leaf(String value) {
            leaves.put(pointer, value);
        }
    }
}
