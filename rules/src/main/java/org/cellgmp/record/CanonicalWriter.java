package org.cellgmp.record;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes canonical bytes in one pass: a statement of conformity is a hundred thousand of them, and a tree of it, then a text,
 * then the bytes would be it three times over.
 */
final class CanonicalWriter {
    /** @param name quoted, with the colon behind it */
    private record Member(byte[] name, Method accessor) {}

    /** Components of a class in the order of their names. */
    private static final ClassValue<Member[]> MEMBERS = new ClassValue<>() {
        @Override
        protected Member[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .sorted(Comparator.comparing(component -> component.getName()))
                    .map(component -> {
                        component.getAccessor().setAccessible(true);
                        var name = ('"' + component.getName() + "\":").getBytes(StandardCharsets.UTF_8);
                        return new Member(name, component.getAccessor());
                    })
                    .toArray(Member[]::new);
        }
    };

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
        if (value instanceof String text) quote(text);
        else if (absent(value)) put(NULL);
        else if (value instanceof List<?> entries) entries(entries);
        else if (value instanceof Map<?, ?> members) members(tree ? members : sorted(members));
        else if (value instanceof Boolean) put(value.toString().getBytes(StandardCharsets.US_ASCII));
        else if (tree) put(value.toString().getBytes(StandardCharsets.UTF_8));
        else if (value instanceof Record record) members(record);
        else if (value instanceof Enum<?> constant) quote(constant.name());
        else if (value instanceof OffsetDateTime || value instanceof LocalDate) quote(value.toString());
        else
            throw new IllegalArgumentException(
                    "no canonical form for " + value.getClass().getName());
    }

    private boolean absent(Object value) {
        return value == null || !tree && value instanceof List<?> entries && entries.isEmpty();
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
        for (var member : MEMBERS.get(record.getClass())) {
            var value = valueOf(record, member);
            if (absent(value)) continue;
            if (!first) put(',');
            first = false;
            put(member.name());
            value(value);
        }
        put('}');
    }

    private static Object valueOf(Record record, Member member) {
        try {
            return member.accessor().invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** RFC 8785 section 3.2.2.2: the short escapes, other controls as lower-case \\u00xx, nothing else escaped. */
    private void quote(String text) {
        // A character is three bytes at most, half a pair of them two.
        reserve(text.length() * 3 + 2);
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c >= 0x20 && c != '"' && c != '\\') bytes[length++] = (byte) c;
                else {
                    escape(c);
                    reserve((text.length() - i) * 3 + 2);
                }
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xc0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1)))
                    CanonicalJson.wellFormed(text);
                pair(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                bytes[length++] = (byte) (0xe0 | c >> 12);
                bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[length++] = (byte) (0x80 | c & 0x3f);
            }
        }
        bytes[length++] = '"';
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

    private void pair(int codePoint) {
        bytes[length++] = (byte) (0xf0 | codePoint >> 18);
        bytes[length++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
        bytes[length++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        bytes[length++] = (byte) (0x80 | codePoint & 0x3f);
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
