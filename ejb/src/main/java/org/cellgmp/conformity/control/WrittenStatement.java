package org.cellgmp.conformity.control;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.guideline.Statement;
import org.cellgmp.record.CanonicalJson;

/**
 * A statement as it is kept. It names every rule in two languages and is by far the longest text that a record brings, so it
 * is written once for both.
 *
 * @param bytes canonical JSON
 * @param said digest of what it says, without the moment it was said at
 */
record WrittenStatement(byte[] bytes, String said) {
    static WrittenStatement of(Statement statement) {
        var members = new TreeMap<String, Object>();
        ((Map<?, ?>) CanonicalJson.tree(statement)).forEach((member, value) -> members.put((String) member, value));
        var moment = members.remove("asOf");
        var timeless = CanonicalJson.writeTree(members);
        var said = CanonicalJson.sha256(timeless);
        if (moment == null) return new WrittenStatement(timeless, said);
        // By name the moment stands between "about", which every statement has, and all the rest.
        int about = CanonicalJson.writeTree(Map.of("about", members.get("about"))).length - 1;
        var inserted = (",\"asOf\":\"" + moment + "\"").getBytes(StandardCharsets.UTF_8);
        var bytes = new byte[timeless.length + inserted.length];
        System.arraycopy(timeless, 0, bytes, 0, about);
        System.arraycopy(inserted, 0, bytes, about, inserted.length);
        System.arraycopy(timeless, about, bytes, about + inserted.length, timeless.length - about);
        return new WrittenStatement(bytes, said);
    }
}
