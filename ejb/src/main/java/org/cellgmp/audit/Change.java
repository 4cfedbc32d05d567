package org.cellgmp.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.cellgmp.record.CanonicalJson;

/**
 * One field that changed.
 *
 * @param address record number, version and pointer of the field
 * @param oldValue null if the field was absent; @param newValue null if it is gone
 */
public record Change(String address, String oldValue, String newValue) {
    /** The difference of two values (records or trees) leaf by leaf; either may be null. */
    public static List<Change> between(String number, Object before, Object after) {
        return betweenLeaves(
                number,
                before == null ? Map.of() : CanonicalJson.leaves(before),
                after == null ? Map.of() : CanonicalJson.leaves(after));
    }

    /** The difference of two values of which the leaves are known, by pointer. */
    public static List<Change> betweenLeaves(String number, Map<String, String> old, Map<String, String> now) {
        var pointers = new TreeSet<String>(old.keySet());
        pointers.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (var pointer : pointers)
            if (!Objects.equals(old.get(pointer), now.get(pointer)))
                changes.add(new Change(number + "#" + pointer, old.get(pointer), now.get(pointer)));
        return changes;
    }
}
