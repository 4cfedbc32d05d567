package org.cellgmp.guideline;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.guideline.fact.StepsBeside;
import org.cellgmp.record.Address;
import org.cellgmp.record.CellOrigin;

/**
 * Makes the facts of a case. A case states only what matters to it; everything else comes from the complete, conforming
 * sample of that kind of fact, so that no other rule has a reason to speak.
 */
final class FactReader {
    private static final Address BATCH = Address.of("BR-2026-0001", 1);

    private final Map<String, Yaml> samples = new LinkedHashMap<>();

    static FactReader of(Yaml yaml) {
        var reader = new FactReader();
        for (var name : yaml.keys()) reader.samples.put(name, yaml.node(name).node("sample"));
        return reader;
    }

    /** The conforming sample of a kind. */
    Fact sample(FactType type) {
        return make(type, Map.of());
    }

    /** @param given the kind under {@code type}, then components; {@code null} takes one away from the sample */
    Fact read(Yaml given) {
        var type = FactType.named(given.text("type"));
        var stated = new LinkedHashMap<String, Object>();
        for (var key : given.keys()) {
            if (key.equals("type")) continue;
            if (!key.equals("address") && !type.has(key))
                throw new IllegalArgumentException(given.where() + ": " + type.name() + " has no component " + key);
            stated.put(key, given.raw(key));
        }
        return make(type, stated);
    }

    private Fact make(FactType type, Map<String, Object> stated) {
        var sample = samples.get(type.name());
        if (sample == null) throw new IllegalArgumentException("no sample of " + type.name());
        var components = type.javaType().getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var name = components[i].getName();
            types[i] = components[i].getType();
            values[i] =
                    value(components[i], stated.containsKey(name) ? stated.get(name) : sample.raw(name), type.name());
        }
        try {
            return (Fact) type.javaType().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Object value(RecordComponent component, Object stated, String where) {
        if (stated == null) return null;
        if (!(stated instanceof String text))
            throw new IllegalArgumentException(where + "/" + component.getName() + " is no text");
        var type = component.getType();
        try {
            if (type == String.class) return text;
            if (type == BigDecimal.class) return new BigDecimal(text);
            if (type == Boolean.class && (text.equals("true") || text.equals("false"))) return Boolean.valueOf(text);
            if (type == LocalDate.class) return LocalDate.parse(text);
            if (type == OffsetDateTime.class) return OffsetDateTime.parse(text);
            if (type == StepsBeside.class) return StepsBeside.told(text);
            if (type == CellOrigin.class) return CellOrigin.valueOf(text);
            if (type == Address.class)
                return text.startsWith("/") ? new Address(BATCH.number(), 1, text) : Address.parse(text);
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException(where + "/" + component.getName() + ": " + text, broken);
        }
        throw new IllegalArgumentException(
                where + "/" + component.getName() + ": " + text + " is no " + type.getSimpleName());
    }
}
