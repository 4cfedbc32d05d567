package org.cellgmp.record;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A component of a record class. Asking a class for its components builds them anew each time, which costs more than
 * writing the record, so they are kept.
 *
 * @param quoted the name as it stands in JSON, with the colon behind it
 */
record Member(String name, byte[] quoted, Method accessor) {
    private static final ClassValue<Member[]> SORTED = new ClassValue<>() {
        @Override
        protected Member[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .sorted(Comparator.comparing(component -> component.getName()))
                    .map(component -> {
                        var accessor = component.getAccessor();
                        // Said once, not looked into again at each call.
                        accessor.setAccessible(true);
                        var quoted = ('"' + component.getName() + "\":").getBytes(StandardCharsets.UTF_8);
                        return new Member(component.getName(), quoted, accessor);
                    })
                    .toArray(Member[]::new);
        }
    };

    /** In the order of their names, which is that of canonical JSON. Not to be changed. */
    static Member[] of(Class<?> type) {
        return SORTED.get(type);
    }

    Object in(Record holder) {
        try {
            return accessor.invoke(holder);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
