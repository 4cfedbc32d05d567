package org.cellgmp.recordkeeping.control;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cellgmp.audit.Change;

/**
 * What changed fields belong to: the address of a result says where it stands in a list, and not that it is the viability. The trail
 * names it beside the change, so that it can be looked for.
 */
final class NamedFields {
    /** Name of the detail of the event; a name a line. */
    static final String DETAIL = "named fields";

    /** Members by which the parts of a record are named. */
    private static final List<String> NAMING = List.of("test", "name", "parameter", "attribute", "code");

    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private NamedFields() {}

    /** Null if nothing that changed has a name. */
    static String of(List<Change> changes, Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<String>();
        for (var change : changes) {
            var pointer = change.address().substring(change.address().indexOf('#') + 1);
            int last = pointer.lastIndexOf('/');
            if (last <= 0) continue;
            for (var naming : NAMING) {
                var place = pointer.substring(0, last + 1) + naming;
                var name = after.getOrDefault(place, before.get(place));
                if (name == null || name.isBlank() || name.length() > LONGEST) continue;
                names.add(name.strip().replaceAll("\\R", " "));
                break;
            }
            if (names.size() == MOST) break;
        }
        return names.isEmpty() ? null : String.join("\n", names);
    }
}
