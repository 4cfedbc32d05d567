package org.cellgmp.intake.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.RecordLayout;

/**
 * Reads one record written as JSON, its members named as in addresses: bare where the kind is known from elsewhere, or as the
 * house itself tells a record, with {@code kind} and {@code record}.
 */
final class RecordJson {
    private RecordJson() {}

    /** @param known null if the file has to say the kind itself */
    static Reading read(byte[] file, RecordKind known) throws Refusal {
        try {
            if (!(CanonicalJson.parse(file) instanceof Map<?, ?> members)) throw Unreadable.because("not-json");
            boolean told = members.get("record") instanceof Map<?, ?>;
            var kind = told && members.get("kind") instanceof String name ? RecordKind.valueOf(name) : known;
            if (kind == null) throw Unreadable.because("not-json");
            return read(kind, CanonicalJson.write(told ? members.get("record") : members));
        } catch (IllegalArgumentException unfit) {
            if (known == null) throw Unreadable.because("not-json");
            throw Unreadable.because("json-unfit", Unreadable.plain(unfit.getMessage()));
        }
    }

    private static Reading read(RecordKind kind, byte[] json) {
        var record = kind.read(json);
        var problems = new Problems();
        var tree = CanonicalJson.leaves(record);
        for (var path : kind.naming()) {
            var pointer = "/" + path.replace('.', '/');
            if (tree.getOrDefault(pointer, "").isBlank())
                problems.error(
                        pointer,
                        "name-missing",
                        RecordLayout.of(kind).field(pointer).orElseThrow().heading());
        }
        var counts = new LinkedHashMap<String, Integer>();
        Counts.add(counts, record);
        return new Reading(
                SourceFormat.RECORD_JSON, kind, record.named() ? List.of(record) : List.of(), problems.all(), counts);
    }
}
