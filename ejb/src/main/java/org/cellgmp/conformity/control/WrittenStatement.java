package org.cellgmp.conformity.control;

import java.util.Map;
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
        var bytes = CanonicalJson.write(statement);
        if (statement.asOf() == null) return new WrittenStatement(bytes, CanonicalJson.sha256(bytes));
        // By name the moment stands between "about", which every statement has, and all the rest.
        int from = CanonicalJson.write(Map.of("about", statement.about())).length - 1;
        int until =
                from + ",\"asOf\":\"\"".length() + statement.asOf().toString().length();
        var timeless = new byte[bytes.length - (until - from)];
        System.arraycopy(bytes, 0, timeless, 0, from);
        System.arraycopy(bytes, until, timeless, from, bytes.length - until);
        return new WrittenStatement(bytes, CanonicalJson.sha256(timeless));
    }
}
