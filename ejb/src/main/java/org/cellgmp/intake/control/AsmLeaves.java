package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.SampleRun;
import org.cellgmp.record.SeriesAxis;

/** Turns whatever stands below a document of Allotrope JSON into measurements and curves; what is none is listed. */
final class AsmLeaves {
    /** Members that say what the others of their document concern, the most telling first. */
    private static final List<String> NAMING = List.of(
            "calculated data name",
            "analyte name",
            "target DNA description",
            "written name",
            "data region name",
            "peak name",
            "image feature name",
            "statistical feature",
            "dimension identifier",
            "population identifier",
            "assay bead identifier",
            "distribution identifier",
            "error feature",
            "data source feature",
            "data region identifier",
            "peak identifier");

    private static final Set<String> QUANTITY = Set.of("value", "unit");

    private final QcTestDraft draft;

    AsmLeaves(QcTestDraft draft) {
        this.draft = draft;
    }

    /** A JSON Pointer (RFC 6901), one step longer. */
    static String pointer(String before, String name) {
        return before + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** What a document of that name holds, or what it held so far. */
    static String role(String document, String before) {
        if (document.startsWith("device control") || document.startsWith("data processing document")) return "setting";
        if (document.startsWith("calculated data")) return "calculated";
        if (document.startsWith("error")) return "error";
        if (document.startsWith("sample")) return "sample";
        if (document.startsWith("processed data")) return "result";
        if (document.startsWith("custom information") || document.startsWith("image")) return "information";
        return before;
    }

    void walk(Object node, String pointer, String name, String role, String about, SampleRun of) {
        if (node instanceof Map<?, ?> members) map(members, pointer, name, role, about, of);
        else if (node instanceof List<?> list) list(list, pointer, name, role, about, of);
        else if (node == null) draft.left(pointer, "null");
        else draft.measured(name, about, role, node.toString(), null, of, pointer);
    }

    private void map(Map<?, ?> members, String pointer, String name, String role, String about, SampleRun of) {
        if (members.isEmpty()) {
            draft.left(pointer, "{}");
            return;
        }
        if (quantity(members)) {
            var unit = members.get("unit");
            draft.measured(
                    name,
                    about,
                    role,
                    members.get("value").toString(),
                    unit == null ? null : unit.toString(),
                    of,
                    pointer);
            members.forEach((key, value) -> {
                if (!QUANTITY.contains(key.toString()))
                    walk(value, pointer(pointer, key.toString()), key.toString(), role, joined(about, name), of);
            });
            return;
        }
        if (cube(members, pointer, name, about, of)) return;
        var inner = concerning(members, about);
        members.forEach((key, value) -> {
            var member = key.toString();
            if (member.equals("calculated result") && members.get("calculated data name") instanceof String called)
                walk(value, pointer(pointer, member), called, role, about, of);
            else walk(value, pointer(pointer, member), member, role(member, role), inner, of);
        });
    }

    private void list(List<?> list, String pointer, String name, String role, String about, SampleRun of) {
        if (list.isEmpty()) {
            draft.left(pointer, "[]");
            return;
        }
        if (list.stream().noneMatch(AsmLeaves::branching)) {
            draft.curve(name, about, of, pointer, List.of(new SeriesAxis("measure", name, null, null, texts(list))));
            return;
        }
        for (int i = 0; i < list.size(); i++) walk(list.get(i), pointer + "/" + i, name, role, about, of);
    }

    private static boolean branching(Object node) {
        return node instanceof Map<?, ?> || node instanceof List<?>;
    }

    private static boolean quantity(Map<?, ?> members) {
        var value = members.get("value");
        var unit = members.get("unit");
        return value != null && !branching(value) && (unit == null ? !members.containsKey("unit") : !branching(unit));
    }

    private static List<String> texts(List<?> values) {
        return values.stream()
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }

    private static String joined(String about, String more) {
        return about == null ? more : about + " / " + more;
    }

    /** What a document's members concern: what the document calls itself, within what it stands in. */
    private static String concerning(Map<?, ?> members, String about) {
        for (var naming : NAMING)
            if (members.get(naming) instanceof String text && !text.isBlank() && text.length() <= 200)
                return about == null || about.endsWith(text) ? text : shortened(joined(about, text));
        return about;
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : "… " + text.substring(text.length() - 398);
    }

    /** A cube of data: axes described beside the columns of their values. False if it has another shape. */
    private boolean cube(Map<?, ?> members, String pointer, String name, String about, SampleRun of) {
        if (!(members.get("cube-structure") instanceof Map<?, ?> structure)
                || !(members.get("data") instanceof Map<?, ?> data)) return false;
        var axes = new ArrayList<SeriesAxis>();
        for (var role : List.of("dimension", "measure")) {
            if (!(structure.get(role + "s") instanceof List<?> described)
                    || !(data.get(role + "s") instanceof List<?> columns)
                    || described.size() != columns.size()) return false;
            for (int i = 0; i < columns.size(); i++) {
                if (!(described.get(i) instanceof Map<?, ?> axis)
                        || !(columns.get(i) instanceof List<?> values)
                        || values.stream().anyMatch(AsmLeaves::branching)) return false;
                axes.add(axis(role, axis, values));
            }
        }
        var label = members.get("label") instanceof String text ? text : name;
        draft.curve(label, about, of, pointer, axes);
        members.forEach((key, value) -> {
            if (!List.of("cube-structure", "data", "label").contains(key.toString()))
                walk(value, pointer(pointer, key.toString()), key.toString(), "information", joined(about, name), of);
        });
        described(structure, pointer + "/cube-structure", joined(about, name), of);
        return true;
    }

    private static SeriesAxis axis(String role, Map<?, ?> axis, List<?> values) {
        var unit = axis.get("unit") instanceof String text ? text : null;
        var concept = axis.get("concept") instanceof String text ? text : null;
        return new SeriesAxis(role, concept, unit, UnitCodes.ucum(unit), texts(values));
    }

    /** What the axes say beyond name and unit, e.g. the type of number they were stored in. */
    private void described(Map<?, ?> structure, String pointer, String about, SampleRun of) {
        structure.forEach((key, value) -> {
            if (!(value instanceof List<?> axes)) {
                walk(value, pointer(pointer, key.toString()), key.toString(), "information", about, of);
                return;
            }
            for (int i = 0; i < axes.size(); i++)
                if (axes.get(i) instanceof Map<?, ?> axis) axis(axis, pointer + "/" + key + "/" + i, about, of);
        });
    }

    private void axis(Map<?, ?> axis, String pointer, String about, SampleRun of) {
        axis.forEach((key, value) -> {
            boolean used = (key.equals("concept") || key.equals("unit")) && value instanceof String;
            if (!used) walk(value, pointer(pointer, key.toString()), key.toString(), "information", about, of);
        });
    }
}
