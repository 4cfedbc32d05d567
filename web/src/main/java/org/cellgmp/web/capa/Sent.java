package org.cellgmp.web.capa;

import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;

/** Values that a program sent whole. */
public final class Sent {
    private Sent() {}

    /** @throws Refusal UNREADABLE if the member is absent, or naming the pointer of what does not fit */
    public static <T extends Record> T read(Class<T> type, Object tree, String member) throws Refusal {
        if (tree == null) throw new Refusal(Refusal.Reason.UNREADABLE, "json.member-missing", member);
        try {
            return CanonicalJson.read(type, CanonicalJson.writeTree(tree));
        } catch (IllegalArgumentException unfit) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "json.malformed", unfit.getMessage());
        }
    }
}
