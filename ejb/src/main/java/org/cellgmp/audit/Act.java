package org.cellgmp.audit;

import java.util.List;
import java.util.Map;

/**
 * One business act to be written to the trail. Who and when are added by the trail itself.
 *
 * @param name past tense with its room, e.g. {@code deviation.opened}
 * @param about record number or address; null for acts about no record (sign-in)
 * @param reason why, in the person's words; null where none is asked
 * @param changes field by field; empty for acts that change no field
 * @param details further facts as name and value, e.g. file digest, remote address
 */
public record Act(String name, String about, String reason, List<Change> changes, Map<String, String> details) {
    public Act {
        changes = List.copyOf(changes);
        details = Map.copyOf(details);
    }

    public static Act of(String name, String about) {
        return new Act(name, about, null, List.of(), Map.of());
    }

    public Act because(String why) {
        return new Act(name, about, why, changes, details);
    }

    public Act changing(List<Change> fields) {
        return new Act(name, about, reason, fields, details);
    }

    public Act with(String detail, String value) {
        var more = new java.util.HashMap<>(details);
        if (value != null) more.put(detail, value);
        return new Act(name, about, reason, changes, more);
    }
}
