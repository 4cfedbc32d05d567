package org.cellgmp.intake.control;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.record.CellOrigin;

/** Records in which every member is filled, made from the shape of the vocabulary itself. */
public final class FullRecords {
    private int count;

    private FullRecords(int count) {
        this.count = count;
    }

    public static <T extends Record> T of(Class<T> type) {
        return of(type, 0);
    }

    /** @param from number above which the values count, so that two records have none in common */
    public static <T extends Record> T of(Class<T> type, int from) {
        return type.cast(new FullRecords(from).value(type, type.getSimpleName()));
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            var inner = list.getActualTypeArguments()[0];
            return List.of(value(inner, name), value(inner, name));
        }
        var target = (Class<?>) type;
        if (target.isRecord()) return record(target);
        if (target == Boolean.class) return ++count % 2 == 0;
        if (target == LocalDate.class) return LocalDate.of(2026, 1, 1).plusDays(++count);
        if (target == OffsetDateTime.class)
            return OffsetDateTime.parse("2026-01-01T08:00:01+08:00").plusMinutes(++count);
        if (target == CellOrigin.class) return CellOrigin.ALLOGENEIC;
        if (name.equals("timeZone")) return "Asia/Shanghai";
        if (name.equals("value")) return ++count + ".0";
        return name + " 值 " + ++count;
    }

    private Object record(Class<?> target) {
        var components = target.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), components[i].getName());
        }
        try {
            return target.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
