package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.RecordKind;

/** Brings what a table says of a batch together with what is kept of it: a table that tells a part takes nothing away. */
final class BatchMerge {
    /** What names an entry of a list. */
    private static final Map<String, List<String>> NAMING = Map.of(
            "materials", List.of("stepNumber", "materialCode"),
            "steps", List.of("number"),
            "parameters", List.of("name"),
            "inProcessTests", List.of("stepNumber", "test"),
            "qcResults", List.of("test"),
            "yields", List.of("stage"),
            "unmapped", List.of("path"));

    private BatchMerge() {}

    /** @param before as kept; @param now as the table says */
    static BatchRecord of(BatchRecord before, BatchRecord now) {
        var merged = merged(CanonicalJson.tree(before), CanonicalJson.tree(now), "");
        return (BatchRecord) RecordKind.BATCH_RECORD.read(CanonicalJson.write(merged));
    }

    private static Object merged(Object before, Object now, String name) {
        if (now == null) return before;
        if (before instanceof Map<?, ?> was && now instanceof Map<?, ?> is) {
            var members = new LinkedHashMap<String, Object>();
            was.forEach((key, value) -> members.put((String) key, value));
            is.forEach((key, value) -> members.put((String) key, merged(was.get(key), value, (String) key)));
            return members;
        }
        if (before instanceof List<?> was && now instanceof List<?> is && NAMING.containsKey(name))
            return list(was, is, name);
        return now;
    }

    private static List<Object> list(List<?> was, List<?> is, String name) {
        var entries = new LinkedHashMap<List<Object>, Object>();
        for (int i = 0; i < was.size(); i++) {
            var key = key(was.get(i), name);
            // A second entry of the same name stays as it is; the first is the one that is told anew.
            if (entries.containsKey(key)) key.add(i);
            entries.put(key, was.get(i));
        }
        for (var entry : is) entries.merge(key(entry, name), entry, (one, two) -> merged(one, two, ""));
        return new ArrayList<>(entries.values());
    }

    private static ArrayList<Object> key(Object entry, String name) {
        var key = new ArrayList<Object>();
        for (var member : NAMING.get(name)) key.add(String.valueOf(((Map<?, ?>) entry).get(member)));
        return key;
    }
}
