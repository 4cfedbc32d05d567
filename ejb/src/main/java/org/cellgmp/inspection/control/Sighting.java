package org.cellgmp.inspection.control;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Refusal;

/** The numbers and names of things, and the codes of products outside, that a value names, wherever in it they stand, also in the middle of a sentence. */
public final class Sighting {
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Z0-9])[A-Z]{2}-[0-9]{4}-[0-9]{4,10}(?![0-9])");

    /** As the numbers of batches are written that a site gives itself; one with blanks or in Chinese is no word among others. */
    private static final Pattern WORD =
            Pattern.compile("(?<![A-Za-z0-9._-])[A-Za-z0-9][A-Za-z0-9._-]{2,62}[A-Za-z0-9]");

    /** Figures, moments, digests and identifiers, which are no names: they would be asked for in vain. */
    private static final Pattern NO_TITLE = Pattern.compile("[^0-9]*|[0-9.]+|[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9a-f]{16,}"
            + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return fields(type);
        }
    };

    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private final OtherProducts others;

    private Sighting(OtherProducts others) {
        this.others = others;
    }

    /** All numbers that are named anywhere in the value, all codes of other products, and all words that may be names of batches. */
    public static Set<String> in(Object value, OtherProducts others) {
        var sighting = new Sighting(others);
        sighting.look(value);
        return sighting.seen;
    }

    /** The number of the thing that the value is, or is about as an event is; empty if it is none that has one. */
    public static Optional<String> own(Object value) {
        if (value instanceof String text) return whole(text);
        if (value instanceof Numbered thing) return whole(thing.number());
        if (value == null) return Optional.empty();
        for (var name : List.of("number", "about"))
            for (var field : FIELDS.get(value.getClass()))
                if (field.getName().equals(name) && field.getType() == String.class)
                    return whole((String) read(field, value));
        return Optional.empty();
    }

    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    private static Optional<String> whole(String text) {
        if (text == null) return Optional.empty();
        var found = NUMBER.matcher(text);
        return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
    }

    private void look(Object value) {
        if (value == null || value instanceof Enum<?> || value instanceof Number || value instanceof Boolean) return;
        if (value instanceof CharSequence text) {
            var found = NUMBER.matcher(text);
            while (found.find()) seen.add(found.group());
            seen.addAll(others.in(text));
            var words = WORD.matcher(text);
            while (words.find()) if (mayBeTitle(words.group())) seen.add(words.group());
            return;
        }
        if (!visited.add(value)) return;
        if (value instanceof Collection<?> many) many.forEach(this::look);
        else if (value instanceof Map<?, ?> map)
            map.forEach((key, entry) -> {
                look(key);
                look(entry);
            });
        else if (value instanceof Optional<?> maybe) maybe.ifPresent(this::look);
        else if (value instanceof Object[] many) for (var one : many) look(one);
        else if (value instanceof Refusal refusal) look(refusal.arguments());
        else if (ours(value.getClass())) for (var field : FIELDS.get(value.getClass())) look(read(field, value));
    }

    private static boolean mayBeTitle(String word) {
        return !NO_TITLE.matcher(word).matches() && !NUMBER.matcher(word).matches();
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("org.cellgmp.") && !Throwable.class.isAssignableFrom(type);
    }

    private static List<Field> fields(Class<?> type) {
        var fields = new ArrayList<Field>();
        for (Class<?> each = type; each != null && ours(each); each = each.getSuperclass())
            for (var field : each.getDeclaredFields())
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive()
                        && field.trySetAccessible()) fields.add(field);
        return List.copyOf(fields);
    }

    private static Object read(Field field, Object value) {
        try {
            return field.get(value);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("what cannot be looked into is not shown", closed);
        }
    }
}
