package org.cellgmp.intake.control;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TableTarget;
import org.cellgmp.intake.control.RowReader.Read;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Unmapped;

/** Gathers rows into records: rows that name the same record belong together, wherever they stand. */
final class TableRecords {
    /** One record that is being gathered. @param place of its first row */
    private record Gathered(Map<String, Object> tree, String place) {}

    private final TableMapping mapping;
    private final TableTarget target;
    private final Problems problems;
    private final String fileName;
    private final boolean keepsRest;
    private final Map<List<Object>, Gathered> records = new LinkedHashMap<>();
    private final Map<String, String> listed = new java.util.HashMap<>();
    private final Map<String, Integer> lost = new LinkedHashMap<>();

    TableRecords(TableMapping mapping, Problems problems, String fileName) {
        this.mapping = mapping;
        this.target = mapping.target();
        this.problems = problems;
        this.fileName = fileName;
        keepsRest = java.util.Arrays.stream(target.kind().type().getRecordComponents())
                .anyMatch(component -> component.getName().equals("unmapped"));
    }

    void add(Read row) {
        var members = row.members();
        if (target.kind() == RecordKind.QC_TEST && fileName != null) members.putIfAbsent("reportNumber", fileName);
        var key = new ArrayList<Object>();
        for (var naming : target.kind().naming()) {
            if (members.get(naming) == null) {
                problems.error(row.place(), "name-missing", naming);
                return;
            }
            key.add(members.get(naming));
        }
        if (target.kind() == RecordKind.BATCH_RECORD) key.add(String.valueOf(members.get("header.productCode")));
        if (target.list() == null) key.add(row.row().number());
        var record = records.computeIfAbsent(key, one -> new Gathered(new TreeMap<>(), row.place()));
        var lists = new TreeMap<String, Map<String, Object>>();
        members.forEach((path, value) -> {
            var list = listOf(path);
            if (list == null) put(record, path, value, row);
            else
                RecordTree.put(
                        lists.computeIfAbsent(list, one -> new TreeMap<>()), path.substring(list.length() + 1), value);
        });
        if (target.kind() == RecordKind.QC_TEST) run(lists, row);
        entries(record.tree(), lists, row);
        row.left().forEach(left -> left(record.tree(), left));
    }

    private String listOf(String path) {
        var list = listed.computeIfAbsent(path, one -> {
            var found = MemberTypes.list(target.kind(), one);
            return found == null ? "" : found;
        });
        return list.isEmpty() ? null : list;
    }

    private void put(Gathered record, String path, Object value, Read row) {
        var before = RecordTree.get(record.tree(), path);
        if (before == null) RecordTree.put(record.tree(), path, value);
        else if (!before.equals(value))
            problems.error(row.place(), "member-differs", path, before.toString(), value.toString());
    }

    /** A measurement names the sample's run it belongs to, so that both can be found from either. */
    private static void run(Map<String, Map<String, Object>> lists, Read row) {
        var sample = lists.computeIfAbsent("samples", one -> new TreeMap<>());
        sample.putIfAbsent("run", Long.toString(row.row().number()));
    }

    private void entries(Map<String, Object> tree, Map<String, Map<String, Object>> lists, Read row) {
        var own = target.list() == null ? null : lists.remove(target.list());
        lists.forEach((list, entry) -> {
            var all = RecordTree.list(tree, list);
            // A record's few limits and samples; a long list keeps its last entry in view only.
            boolean there = all.size() <= 50
                    ? all.contains(entry)
                    : all.get(all.size() - 1).equals(entry);
            if (!there) all.add(entry);
        });
        if (target.list() == null) return;
        var sample = target.kind() == RecordKind.QC_TEST ? lists.get("samples") : null;
        if (own != null && named(own)) {
            RecordTree.list(tree, target.list()).add(completed(new TreeMap<>(own), sample, row.place()));
        }
        for (var value : row.own()) {
            var entry = own == null || named(own) ? new TreeMap<String, Object>() : new TreeMap<>(own);
            entry.put(target.naming(), value.name());
            entry.put(target.value(), value.value());
            if (value.uom() != null) entry.put("uom", value.uom());
            RecordTree.list(tree, target.list()).add(completed(entry, sample, value.place()));
        }
    }

    /** True if the row itself says what was measured; otherwise what it says holds for the values of its columns. */
    private boolean named(Map<String, Object> entry) {
        var naming = target.naming() == null ? "test" : target.naming();
        return entry.containsKey(naming);
    }

    private Map<String, Object> completed(Map<String, Object> entry, Map<String, Object> sample, String place) {
        if (target == TableTarget.QC_MEASUREMENTS) {
            entry.put("run", sample.get("run"));
            for (var shared : List.of("sample", "position"))
                if (sample.get(shared) != null) entry.putIfAbsent(shared, sample.get(shared));
            var ucum = UnitCodes.ucum((String) entry.get("uom"));
            if (ucum != null) entry.putIfAbsent("ucum", ucum);
            entry.putIfAbsent("role", "result");
        }
        if (target == TableTarget.SHIPMENT_READINGS) {
            var ucum = UnitCodes.ucum((String) entry.get("uom"));
            if (ucum != null) entry.put("uom", ucum);
        }
        if (target == TableTarget.QC_MEASUREMENTS || target == TableTarget.SHIPMENT_READINGS)
            entry.putIfAbsent("source", place);
        return entry;
    }

    private void left(Map<String, Object> tree, Unmapped left) {
        if (!keepsRest) {
            int blank = left.path().indexOf(' ');
            lost.merge(blank < 0 ? left.path() : left.path().substring(blank + 1), 1, Integer::sum);
            return;
        }
        var entry = new TreeMap<String, Object>();
        entry.put("path", left.path());
        entry.put("text", left.text());
        RecordTree.list(tree, "unmapped").add(entry);
    }

    /** What stands above the headings concerns the whole table; it is listed with its first record. */
    void above(List<Unmapped> before) {
        if (!records.isEmpty())
            before.forEach(left -> left(records.values().iterator().next().tree(), left));
    }

    List<Kept> made() {
        var made = new ArrayList<Kept>();
        for (var record : records.values()) {
            if (target.kind() == RecordKind.QC_TEST) complete(record.tree());
            try {
                made.add(target.kind().read(CanonicalJson.write(record.tree())));
            } catch (IllegalArgumentException unfit) {
                problems.error(record.place(), "row-unfit", unfit.getMessage());
            }
        }
        lost.forEach((column, count) -> problems.warning("", "column-not-kept", column, Integer.toString(count)));
        if (target.kind() == RecordKind.SHIPMENT) excursions(made);
        return made;
    }

    private void excursions(List<Kept> made) {
        for (var one : made) {
            var shipment = (org.cellgmp.record.Shipment) one;
            for (var found : shipment.excursions())
                problems.note(
                        shipment.readings().get(found.first()).source(),
                        "excursion",
                        shipment.number(),
                        found.channel(),
                        found.side().name(),
                        found.extreme(),
                        String.valueOf(found.limit()));
        }
    }

    private void complete(Map<String, Object> tree) {
        if (fileName != null)
            RecordTree.put(
                    tree, "rawFile.name", Objects.requireNonNullElse(RecordTree.get(tree, "rawFile.name"), fileName));
        var times = RecordTree.entries(tree, "samples").stream()
                .map(sample -> (String) sample.get("at"))
                .filter(Objects::nonNull)
                .map(OffsetDateTime::parse)
                .sorted(Comparator.comparing(OffsetDateTime::toInstant))
                .toList();
        if (!times.isEmpty()) {
            tree.putIfAbsent("startedAt", times.get(0).toString());
            tree.putIfAbsent("endedAt", times.get(times.size() - 1).toString());
        }
        var batches = RecordTree.entries(tree, "samples").stream()
                .map(sample -> sample.get("batch"))
                .distinct()
                .toList();
        if (batches.size() == 1 && batches.get(0) != null) tree.putIfAbsent("batchNumber", batches.get(0));
    }
}
