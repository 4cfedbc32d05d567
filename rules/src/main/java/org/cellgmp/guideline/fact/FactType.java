package org.cellgmp.guideline.fact;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.record.RecordKind;

/** A kind of fact and its components, found once. */
public final class FactType {
    private static final Map<String, FactType> ALL = Arrays.stream(Fact.class.getPermittedSubclasses())
            .filter(type -> type != Limit.class)
            .map(FactType::new)
            .collect(Collectors.toMap(FactType::name, type -> type, (a, b) -> a, LinkedHashMap::new));

    private final Class<?> type;
    private final Map<String, RecordComponent> components = new LinkedHashMap<>();
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<List<String>> sources = new ArrayList<>();

    private FactType(Class<?> type) {
        this.type = type;
        for (var component : type.getRecordComponents()) {
            // Said once, not looked into again at each call.
            component.getAccessor().setAccessible(true);
            components.put(component.getName(), component);
            var from = component.getAnnotation(From.class);
            indexes.put(component.getName(), sources.size());
            sources.add(from == null ? List.of(component.getName()) : List.of(from.value()));
        }
    }

    public static List<FactType> all() {
        return List.copyOf(ALL.values());
    }

    /** @throws IllegalArgumentException if no kind of fact has the name */
    public static FactType named(String name) {
        var type = ALL.get(name);
        if (type == null) throw new IllegalArgumentException("no kind of fact is called " + name);
        return type;
    }

    public static FactType of(Fact fact) {
        return named(fact.getClass().getSimpleName());
    }

    public String name() {
        return type.getSimpleName();
    }

    public Class<?> javaType() {
        return type;
    }

    /** The kind of record it is taken from. */
    public RecordKind of() {
        return type.getAnnotation(Section.class).of();
    }

    /** The member of the record it is taken from. */
    public String section() {
        return type.getAnnotation(Section.class).value();
    }

    /** The member of the record's root that holds the section. */
    public String member() {
        var end = section().indexOf('/', 1);
        return end < 0 ? section() : section().substring(0, end);
    }

    /** True if a complete record may hold none of this kind. */
    public boolean mayBeEmpty() {
        return type.getAnnotation(Section.class).mayBeEmpty();
    }

    /** Names in order, the address left out. */
    public List<String> components() {
        return components.keySet().stream()
                .filter(name -> !name.equals("address"))
                .toList();
    }

    public boolean has(String component) {
        return components.containsKey(component);
    }

    /** What a component of the fact holds; null if nothing is recorded. */
    public Object value(Fact fact, String component) {
        try {
            return component(component).getAccessor().invoke(fact);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Pointers that a component is taken from, see {@link From}. */
    public List<String> sources(String component) {
        return sources(index(component));
    }

    /** As of the component with this {@link #index}. */
    public List<String> sources(int index) {
        return sources.get(index);
    }

    /** From 0, in the order of the components. @throws IllegalArgumentException if there is no such component */
    public int index(String component) {
        component(component);
        return indexes.get(component);
    }

    private RecordComponent component(String name) {
        var component = components.get(name);
        if (component == null) throw new IllegalArgumentException(name() + " has no component " + name);
        return component;
    }
}
