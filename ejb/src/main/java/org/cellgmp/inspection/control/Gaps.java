package org.cellgmp.inspection.control;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.ground.Inside;

/** Copies an answer with gaps where words stood that are not to be told. What cannot be copied stays as it is, and is then refused. */
public final class Gaps {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{4,10}");

    private final Pattern words;

    /** @param hidden numbers and names; a longer one is looked for before a shorter one in it */
    private Gaps(Collection<String> hidden) {
        var quoted = hidden.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Gaps::sought)
                .toList();
        words = Pattern.compile(String.join("|", quoted));
    }

    private static String sought(String word) {
        return NUMBER.matcher(word).matches() ? "(?<![A-Z0-9])" + word + "(?![0-9])" : Pattern.quote(word);
    }

    /** @param hidden numbers and names of what is not to be told */
    @SuppressWarnings("unchecked")
    public static <T> T in(T value, Collection<String> hidden) {
        return hidden.isEmpty() ? value : (T) new Gaps(hidden).copied(value);
    }

    private Object copied(Object value) {
        if (value instanceof String text) return words.matcher(text).replaceAll(Gaps::gap);
        if (value instanceof List<?> many) return many(many, new ArrayList<>());
        if (value instanceof Set<?> many) return many(many, new LinkedHashSet<>());
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<>();
            map.forEach((key, one) -> copy.put(copied(key), copied(one)));
            return copy;
        }
        if (value instanceof Optional<?> maybe) return maybe.map(this::copied);
        if (value instanceof Record row && row.getClass().getName().startsWith("org.cellgmp.")) return record(row);
        return value;
    }

    /** The kind of a number is left, so that a reader knows what is not told. */
    private static String gap(java.util.regex.MatchResult found) {
        var word = found.group();
        return NUMBER.matcher(word).matches() ? word.substring(0, 3) + Inside.GAP : Inside.GAP;
    }

    private Collection<Object> many(Collection<?> from, Collection<Object> to) {
        for (var one : from) to.add(copied(one));
        return to;
    }

    private Object record(Record row) {
        try {
            var parts = row.getClass().getRecordComponents();
            var values = new Object[parts.length];
            for (int at = 0; at < parts.length; at++) {
                var accessor = parts[at].getAccessor();
                accessor.setAccessible(true);
                values[at] = copied(accessor.invoke(row));
            }
            var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var made = row.getClass().getDeclaredConstructor(types);
            made.setAccessible(true);
            return made.newInstance(values);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("what cannot be copied is not shown", closed);
        }
    }
}
