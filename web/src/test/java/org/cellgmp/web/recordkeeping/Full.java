package org.cellgmp.web.recordkeeping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.record.CellOrigin;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;

/** Records in which every member is filled, made from the shape of the vocabulary itself. */
public final class Full {
    private int count;

    private Full() {}

    public static Kept of(RecordKind kind) {
        return (Kept) new Full().value(kind.type(), "");
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
        if (target == CellOrigin.class) return CellOrigin.AUTOLOGOUS;
        if (name.equals("timeZone")) return "Asia/Shanghai";
        return name.equals("value") ? ++count + ".0" : name + " " + ++count;
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
