package org.cellgmp.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records as canonical JSON (RFC 8785) and back. Every recorded number is a string in the digits recorded, so no
 * JSON number ever occurs; null components and empty lists are left out; instants keep their offset (ISO 8601).
 */
public final class CanonicalJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Asking a class for its record components builds them anew each time, which costs more than writing the record. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            var components = type.getRecordComponents();
            // Said once, not looked into again at each call.
            for (var component : components) component.getAccessor().setAccessible(true);
            return components;
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            var types = Arrays.stream(COMPONENTS.get(type))
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                return type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException missing) {
                throw new IllegalStateException(missing);
            }
        }
    };

    private CanonicalJson() {}

    /** The canonical bytes (UTF-8) of a record or of a tree of maps, lists, strings and booleans. */
    public static byte[] write(Object value) {
        return CanonicalWriter.write(value);
    }

    /** The canonical bytes of what {@link #tree} gave. */
    public static byte[] writeTree(Object tree) {
        return CanonicalWriter.writeTree(tree);
    }

    /** SHA-256 of the canonical bytes, lower-case hex. */
    public static String digest(Object value) {
        return sha256(write(value));
    }

    /** SHA-256, lower-case hex, 64 characters. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The value as sorted maps, lists, strings and booleans; absent components are left out. */
    public static Object tree(Object value) {
        if (value instanceof Record record) {
            var members = new TreeMap<String, Object>();
            for (var component : COMPONENTS.get(record.getClass())) {
                var member = tree(valueOf(record, component));
                if (member != null) members.put(component.getName(), member);
            }
            return members;
        }
        if (value instanceof List<?> list)
            return list.isEmpty()
                    ? null
                    : list.stream().map(CanonicalJson::tree).toList();
        if (value instanceof Map<?, ?> map) {
            var members = new TreeMap<String, Object>();
            map.forEach((key, member) -> {
                var inner = tree(member);
                if (inner != null) members.put(key.toString(), inner);
            });
            return members;
        }
        if (value instanceof Enum<?> constant) return constant.name();
        if (value == null || value instanceof String || value instanceof Boolean) return value;
        if (value instanceof OffsetDateTime || value instanceof LocalDate) return value.toString();
        throw new IllegalArgumentException(
                "no canonical form for " + value.getClass().getName());
    }

    /** The member of a record at a dotted path; null if it, or what would hold it, is absent or no such member exists. */
    public static Object member(Object value, String path) {
        Object at = value;
        for (var name : path.split("\\.")) {
            Object inner = null;
            if (at instanceof Record holder)
                for (var component : COMPONENTS.get(holder.getClass()))
                    if (component.getName().equals(name)) inner = valueOf(holder, component);
            at = inner;
        }
        return at;
    }

    /** Every leaf below the value by JSON Pointer, in document order; booleans as their words. */
    public static Map<String, String> leaves(Object value) {
        return leavesOfTree(tree(value));
    }

    /** Every leaf of what {@link #tree} gave, as {@link #leaves} tells them. */
    public static Map<String, String> leavesOfTree(Object tree) {
        var leaves = new LinkedHashMap<String, String>();
        collect(tree, "", leaves);
        return leaves;
    }

    /**
     * Reads canonical or plain JSON into a record.
     *
     * @throws IllegalArgumentException naming the pointer of the member that does not fit
     */
    public static <T extends Record> T read(Class<T> type, byte[] json) {
        var node = parse(json);
        if (node == null) throw unfit("", "an object");
        return type.cast(bind(type, node, ""));
    }

    /** @throws IllegalArgumentException naming line and column if the bytes are no JSON, nest deeper than 64 or repeat a member */
    public static Object parse(byte[] json) {
        try (var parser = FACTORY.createParser(json)) {
            parser.nextToken();
            var value = value(parser, 0);
            if (parser.nextToken() != null) throw new IllegalArgumentException("more than one JSON value");
            return value;
        } catch (IOException broken) {
            throw new IllegalArgumentException("not JSON: " + broken.getMessage(), broken);
        }
    }

    private static Object value(JsonParser parser, int depth) throws IOException {
        if (depth > 64) throw new IllegalArgumentException("JSON nested deeper than 64 at " + parser.currentLocation());
        var token = parser.currentToken();
        if (token == null) throw new IllegalArgumentException("empty JSON");
        return switch (token) {
            case START_OBJECT -> {
                var members = new TreeMap<String, Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = wellFormed(parser.currentName());
                    parser.nextToken();
                    members.put(name, value(parser, depth + 1));
                }
                yield members;
            }
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser, depth + 1));
                yield list;
            }
            case VALUE_STRING -> wellFormed(parser.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default ->
                throw new IllegalArgumentException(
                        "numbers are written as strings in the digits recorded, at " + parser.currentLocation());
        };
    }

    private static Object bind(Type type, Object node, String pointer) {
        if (node == null) return null;
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            if (!(node instanceof List<?> entries)) throw unfit(pointer, "a list");
            var bound = new ArrayList<Object>();
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i) == null) throw unfit(pointer + "/" + i, "an entry, not null,");
                bound.add(bind(list.getActualTypeArguments()[0], entries.get(i), pointer + "/" + i));
            }
            return bound;
        }
        var target = (Class<?>) type;
        if (target.isRecord()) return bindRecord(target, node, pointer);
        if (target == Boolean.class) {
            if (node instanceof Boolean) return node;
            throw unfit(pointer, "true or false");
        }
        if (!(node instanceof String text)) throw unfit(pointer, "a string");
        try {
            if (target == String.class) return text;
            if (target == OffsetDateTime.class) return OffsetDateTime.parse(text);
            if (target == LocalDate.class) return LocalDate.parse(text);
            for (var constant : target.getEnumConstants())
                if (((Enum<?>) constant).name().equals(text)) return constant;
        } catch (java.time.format.DateTimeParseException broken) {
            throw unfit(pointer, "an ISO 8601 time with offset or a date");
        }
        throw unfit(pointer, "one of " + List.of(target.getEnumConstants()));
    }

    private static Object bindRecord(Class<?> target, Object node, String pointer) {
        if (!(node instanceof Map<?, ?> given)) throw unfit(pointer, "an object");
        var members = new LinkedHashMap<Object, Object>(given);
        var components = COMPONENTS.get(target);
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var name = components[i].getName();
            values[i] = bind(components[i].getGenericType(), members.remove(name), pointer + "/" + name);
        }
        if (!members.isEmpty()) throw unfit(pointer, "only known members, not " + members.keySet());
        try {
            return CONSTRUCTORS.get(target).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalArgumentException("at " + pointer + ": " + broken.getMessage(), broken);
        }
    }

    private static IllegalArgumentException unfit(String pointer, String wanted) {
        return new IllegalArgumentException(
                "at " + (pointer.isEmpty() ? "the root" : pointer) + ": " + wanted + " is wanted");
    }

    private static Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void collect(Object node, String pointer, Map<String, String> leaves) {
        if (node instanceof Map<?, ?> members)
            members.forEach(
                    (name, member) -> collect(member, pointer + "/" + Descent.escaped(name.toString()), leaves));
        else if (node instanceof List<?> entries)
            for (int i = 0; i < entries.size(); i++) collect(entries.get(i), pointer + "/" + i, leaves);
        else if (node != null) leaves.put(pointer, node.toString());
    }

    /** Half a surrogate pair has no UTF-8: writing it would put a question mark in its place and change what was recorded. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            if (Character.isLowSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                throw new IllegalArgumentException("half a surrogate pair at character " + (i + 1) + " of a text");
            i++;
        }
        return text;
    }
}
