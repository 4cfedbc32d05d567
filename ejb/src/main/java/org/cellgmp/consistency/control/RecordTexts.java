package org.cellgmp.consistency.control;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Address;
import org.cellgmp.record.CanonicalJson;

/** What cells of records say, each version read once. Of one comparison; not to be shared. */
final class RecordTexts {
    /** Reads a version of a record whole. */
    interface Reader {
        Object of(Address version) throws Refusal;
    }

    private final Reader records;
    private final Map<Address, TreeMap<String, String>> read = new HashMap<>();

    RecordTexts(Reader records) {
        this.records = records;
    }

    /** The leaves of a version by pointer. @param version whole */
    TreeMap<String, String> leaves(Address version) throws Refusal {
        var kept = read.get(version);
        if (kept == null) {
            kept = new TreeMap<>(CanonicalJson.leaves(records.of(version)));
            read.put(version, kept);
        }
        return kept;
    }

    /** What the cell says, with all that lies below it; empty if the version has no such cell. */
    String at(Address cell) throws Refusal {
        var leaves = leaves(Address.of(cell.number(), cell.version()));
        var own = leaves.get(cell.pointer());
        if (own != null) return own;
        // '0' follows '/' among the characters.
        return leaves.subMap(cell.pointer() + "/", cell.pointer() + "0").values().stream()
                .collect(Collectors.joining(" · "));
    }
}
