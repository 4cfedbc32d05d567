package org.cellgmp.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A way down into a record, leaf by leaf in document order, as its canonical JSON has them. Nothing is built on the way, so
 * that who asks for a few of the ten thousand leaves of a record pays for those.
 */
public interface Descent {
    /**
     * @param token name of a member, or index of an entry, as it is, not escaped
     * @return the way further down; null if nothing below is asked for
     */
    Descent at(String token);

    /** Here stands a value and nothing below it; booleans and constants as their words. */
    void leaf(String value);

    /** @param value a record, or maps and lists that hold records; absent and empty parts are passed over */
    static void into(Object value, Descent way) {
        if (value == null) return;
        if (value instanceof String text) way.leaf(text);
        else if (value instanceof Record record) {
            for (var member : Member.of(record.getClass())) below(member.name(), member.in(record), way);
        } else if (value instanceof Enum<?> constant) way.leaf(constant.name());
        else if (value instanceof List<?> entries) {
            for (int i = 0; i < entries.size(); i++) below(Integer.toString(i), entries.get(i), way);
        } else if (value instanceof Map<?, ?> members) {
            var sorted = new TreeMap<String, Object>();
            members.forEach((name, member) -> sorted.put(name.toString(), member));
            sorted.forEach((name, member) -> below(name, member, way));
        } else way.leaf(value.toString());
    }

    private static void below(String token, Object value, Descent way) {
        if (value == null) return;
        var further = way.at(token);
        if (further != null) into(value, further);
    }

    /** A token as it stands in a JSON Pointer (RFC 6901). */
    static String escaped(String token) {
        if (token.indexOf('~') < 0 && token.indexOf('/') < 0) return token;
        return token.replace("~", "~0").replace("/", "~1");
    }
}
