package org.cellgmp.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes canonical bytes in one pass: a statement of conformity is a hundred thousand of them, and a tree of it, then a text,
 * then the bytes would be it three times over.
 */
final class CanonicalWriter {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final boolean tree;
    private byte[] bytes = new byte[4096];
    private int length;

    /** @param tree true if the value is a canonical tree, which is written as it is */
    private CanonicalWriter(boolean tree) {
        this.tree = tree;
    }

    /** Of a record, or of lists and maps that hold records: without what is absent or empty. */
    static byte[] write(Object value) {
        return new CanonicalWriter(false).all(value);
    }

    /** Of maps that are sorted, lists, strings and booleans: as they are. */
    static byte[] writeTree(Object tree) {
        return new CanonicalWriter(true).all(tree);
    }

    private byte[] all(Object value) {
        value(value);
        return Arrays.copyOf(bytes, length);
    }

    private void value(Object value) {
        // Classes before interfaces: whether an object is a list is the dearer question.
        if (value instanceof String text) quote(text);
        else if (value instanceof Record record && !tree) members(record);
        else if (absent(value)) put(NULL);
        else if (value instanceof List<?> entries) entries(entries);
        else if (value instanceof Map<?, ?> members) members(tree ? members : sorted(members));
        else if (value instanceof Boolean) put(value.toString().getBytes(StandardCharsets.US_ASCII));
        else if (tree) put(value.toString().getBytes(StandardCharsets.UTF_8));
        else if (value instanceof Enum<?> constant) quote(constant.name());
        else if (value instanceof OffsetDateTime || value instanceof LocalDate) quote(value.toString());
        else
            throw new IllegalArgumentException(
                    "no canonical form for " + value.getClass().getName());
    }

    private boolean absent(Object value) {
        if (value == null) return true;
        if (tree || value instanceof String || value instanceof Record) return false;
        return value instanceof List<?> entries && entries.isEmpty();
    }

    private static Map<?, ?> sorted(Map<?, ?> members) {
        if (members instanceof SortedMap<?, ?> map
                && map.comparator() == null
                && !map.isEmpty()
                && map.firstKey() instanceof String) return map;
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, member) -> sorted.put(name.toString(), member));
        return sorted;
    }

    private void entries(List<?> entries) {
        put('[');
        boolean first = true;
        for (var entry : entries) {
            if (!first) put(',');
            first = false;
            value(entry);
        }
        put(']');
    }

    private void members(Map<?, ?> members) {
        put('{');
        boolean first = true;
        for (var member : members.entrySet()) {
            if (!tree && absent(member.getValue())) continue;
            if (!first) put(',');
            first = false;
            quote((String) member.getKey());
            put(':');
            value(member.getValue());
        }
        put('}');
    }

    private void members(Record record) {
        put('{');
        boolean first = true;
        for (var member : Member.of(record.getClass())) {
            var value = member.in(record);
            if (absent(value)) continue;
            if (!first) put(',');
            first = false;
            put(member.quoted());
            value(value);
        }
        put('}');
    }

    /** RFC 8785 section 3.2.2.2: the short escapes, other controls as lower-case \\u00xx, nothing else escaped. */
    private void quote(String text) {
        int characters = text.length();
        // A character is three bytes at most, half a pair of them two; one that is escaped makes room for itself.
        reserve(characters * 3 + 2);
        // In locals: in fields each byte would be a write of two.
        var to = bytes;
        int at = length;
        to[at++] = '"';
        for (int i = 0; i < characters; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c >= 0x20 && c != '"' && c != '\\') to[at++] = (byte) c;
                else {
                    length = at;
                    escape(c);
                    reserve((characters - i) * 3 + 2);
                    to = bytes;
                    at = length;
                }
            } else if (c < 0x800) {
                to[at++] = (byte) (0xc0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isSurrogate(c)) {
                if (i + 1 == characters || !Character.isSurrogatePair(c, text.charAt(i + 1)))
                    CanonicalJson.wellFormed(text);
                at = pair(to, at, Character.toCodePoint(c, text.charAt(++i)));
            } else {
                to[at++] = (byte) (0xe0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3f);
                to[at++] = (byte) (0x80 | c & 0x3f);
            }
        }
        to[at++] = '"';
        length = at;
    }

    private void escape(char c) {
        reserve(6);
        bytes[length++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[length++] = (byte) c;
            case '\b' -> bytes[length++] = 'b';
            case '\t' -> bytes[length++] = 't';
            case '\n' -> bytes[length++] = 'n';
            case '\f' -> bytes[length++] = 'f';
            case '\r' -> bytes[length++] = 'r';
            default -> {
                bytes[length++] = 'u';
                bytes[length++] = '0';
                bytes[length++] = '0';
                bytes[length++] = HEX[c >> 4];
                bytes[length++] = HEX[c & 0xf];
            }
        }
    }

    /** @return where the next byte goes */
    private static int pair(byte[] to, int at, int codePoint) {
        to[at] = (byte) (0xf0 | codePoint >> 18);
        to[at + 1] = (byte) (0x80 | codePoint >> 12 & 0x3f);
        to[at + 2] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        to[at + 3] = (byte) (0x80 | codePoint & 0x3f);
        return at + 4;
    }

    private void put(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    private void put(byte[] some) {
        reserve(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    private void reserve(int more) {
        if (more > bytes.length - length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
}
