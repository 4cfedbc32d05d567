package org.cellgmp.intake.control;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Unmapped;

/** The members of a kind of record by dotted path; a list counts as what its entries are. */
final class MemberTypes {
    private static final int DEEPEST = 4;

    private MemberTypes() {}

    /** Type of the leaf; empty if there is no such leaf. */
    static Optional<Class<?>> leaf(RecordKind kind, String path) {
        Class<?> type = kind.type();
        for (var name : path.split("\\.", -1)) {
            var component = type.isRecord() ? component(type, name) : null;
            if (component == null) return Optional.empty();
            type = inner(component);
        }
        return type.isRecord() ? Optional.empty() : Optional.of(type);
    }

    /** The list that the member stands in; null if it is the record's own. */
    static String list(RecordKind kind, String path) {
        Class<?> type = kind.type();
        var parts = path.split("\\.");
        for (int i = 0; i + 1 < parts.length; i++) {
            var component = component(type, parts[i]);
            if (component == null) return null;
            if (component.getType() == List.class) return String.join(".", Arrays.copyOf(parts, i + 1));
            type = inner(component);
        }
        return null;
    }

    /** All leaves that a column may fill: members of the record, of its parts, and of the lists right below it. */
    static List<String> leaves(RecordKind kind) {
        var leaves = new ArrayList<String>();
        collect(kind.type(), "", false, 0, leaves);
        return leaves;
    }

    private static void collect(Class<?> type, String before, boolean listed, int depth, List<String> leaves) {
        for (var component : type.getRecordComponents()) {
            var inner = inner(component);
            boolean list = component.getType() == List.class;
            if (inner == Unmapped.class || list && (listed || !inner.isRecord())) continue;
            var path = before + component.getName();
            if (!inner.isRecord()) leaves.add(path);
            else if (depth < DEEPEST) collect(inner, path + ".", listed || list, depth + 1, leaves);
        }
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Class<?> inner(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }
}
