package org.cellgmp.web.recordkeeping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;

/** A record with one cell changed; the record itself stays as it is. */
final class Amended {
    /** Why the text does not fit the cell; the code is a text key below {@code correct.unfit}. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Unfit(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private Amended() {}

    /**
     * @param pointer of a leaf, e.g. {@code /steps/0/holdTime/value}; what holds it is made if it is absent
     * @param text as entered; null to say that nothing was recorded
     * @throws Unfit if the record has no such place or the text is not of its kind (a date, a time, yes or no, a choice)
     */
    static Kept at(Kept record, String pointer, String text) throws Unfit {
        if (!pointer.startsWith("/")) throw new Unfit("place");
        var tokens = List.of(pointer.substring(1).split("/", -1));
        var tree = placed(record.getClass(), CanonicalJson.tree(record), tokens, text);
        try {
            return CanonicalJson.read(record.getClass().asSubclass(Record.class), CanonicalJson.write(tree))
                            instanceof Kept kept
                    ? kept
                    : record;
        } catch (IllegalArgumentException broken) {
            throw new Unfit("place");
        }
    }

    private static Object placed(Type type, Object node, List<String> tokens, String text) throws Unfit {
        if (tokens.isEmpty()) return fitting(type, text);
        var token = tokens.get(0);
        var rest = tokens.subList(1, tokens.size());
        if (type instanceof ParameterizedType list) {
            if (!(node instanceof List<?> entries) || !token.matches("0|[1-9][0-9]{0,5}")) throw new Unfit("place");
            int index = Integer.parseInt(token);
            if (index >= entries.size()) throw new Unfit("place");
            if (rest.isEmpty() && text == null) throw new Unfit("entry");
            var copy = new ArrayList<Object>(entries);
            copy.set(index, placed(list.getActualTypeArguments()[0], entries.get(index), rest, text));
            return copy;
        }
        if (!(type instanceof Class<?> holder) || !holder.isRecord()) throw new Unfit("place");
        for (var component : holder.getRecordComponents()) {
            if (!component.getName().equals(token)) continue;
            var copy = new TreeMap<String, Object>();
            if (node instanceof Map<?, ?> members) members.forEach((name, member) -> copy.put(name.toString(), member));
            var inner = placed(component.getGenericType(), copy.get(token), rest, text);
            if (inner == null || inner instanceof Map<?, ?> empty && empty.isEmpty()) copy.remove(token);
            else copy.put(token, inner);
            return copy;
        }
        throw new Unfit("place");
    }

    /** The leaf as canonical JSON holds it. */
    private static Object fitting(Type type, String text) throws Unfit {
        if (text == null) {
            if (type instanceof Class<?> leaf && !leaf.isRecord()) return null;
            throw new Unfit("place");
        }
        if (type == String.class) return text;
        if (type == Boolean.class)
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "\u662f" -> Boolean.TRUE;
                case "false", "no", "\u5426" -> Boolean.FALSE;
                default -> throw new Unfit("boolean");
            };
        if (type == OffsetDateTime.class) return time(text);
        if (type == LocalDate.class)
            try {
                return LocalDate.parse(text.strip()).toString();
            } catch (DateTimeParseException broken) {
                throw new Unfit("date");
            }
        if (type instanceof Class<?> choice && choice.isEnum()) {
            for (var constant : choice.getEnumConstants())
                if (((Enum<?>) constant).name().equalsIgnoreCase(text.strip())) return ((Enum<?>) constant).name();
            throw new Unfit("choice");
        }
        throw new Unfit("place");
    }

    /** ISO 8601, or as the pages show it: {@code 2026-03-02 09:40 +08:00}. */
    private static String time(String text) throws Unfit {
        var iso = text.strip().replaceFirst("(?<=[0-9]) +(?=[0-9])", "T").replaceFirst(" +(?=[+Z-])", "");
        try {
            return OffsetDateTime.parse(iso).toString();
        } catch (DateTimeParseException broken) {
            throw new Unfit("time");
        }
    }
}
