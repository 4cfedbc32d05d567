package org.cellgmp.template;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a data record: looked up by name, or listed with their full paths. */
final class Fields {
    /** Asking a class for its components anew takes most of the time of a long document. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var accessors = new HashMap<String, Method>();
            for (var component : type.getRecordComponents())
                accessors.put(component.getName(), component.getAccessor());
            return accessors;
        }
    };

    private Fields() {}

    /** The value at a dotted path below a record; null if it or one before it is null. */
    static Object value(Record record, String path) {
        Object at = record;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            at = read((Record) at, path.substring(from, dot));
            if (at == null) return null;
            from = dot + 1;
        }
        return read((Record) at, path.substring(from));
    }

    /** True if a record has a component of the name. */
    static boolean has(Record record, String name) {
        return ACCESSORS.get(record.getClass()).containsKey(name);
    }

    /** Every field below a data record by full path, with its type: figure, figures, picture, text or list. */
    static Map<String, String> of(Class<?> data) {
        var all = new LinkedHashMap<String, String>();
        collect(data, "", all);
        return all;
    }

    private static void collect(Class<?> data, String prefix, Map<String, String> all) {
        for (var component : data.getRecordComponents()) {
            var path = prefix + component.getName();
            var entry = entry(component.getGenericType());
            if (component.getType() == Figure.class) all.put(path, "figure");
            else if (component.getType() == Picture.class) all.put(path, "picture");
            else if (entry == Figure.class) all.put(path, "figures");
            else if (component.getType() == String.class) all.put(path, "text");
            else if (entry != null) {
                all.put(path, "list");
                collect(entry, path + ".", all);
            } else collect(component.getType(), path + ".", all);
        }
    }

    /** Class of the entries if the type is a list; null otherwise. */
    static Class<?> entry(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? (Class<?>) list.getActualTypeArguments()[0]
                : null;
    }

    private static Object read(Record record, String name) {
        var accessor = ACCESSORS.get(record.getClass()).get(name);
        if (accessor == null)
            throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no field " + name);
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Entries of a list field, copied. */
    static List<Record> entries(Object list) {
        var entries = new ArrayList<Record>();
        if (list != null) for (var entry : (List<?>) list) entries.add((Record) entry);
        return entries;
    }
}
