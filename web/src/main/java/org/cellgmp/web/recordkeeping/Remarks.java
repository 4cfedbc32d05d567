package org.cellgmp.web.recordkeeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.guideline.Finding;
import org.cellgmp.record.Address;
import org.cellgmp.web.page.Tone;

/** Deals the findings out over a sheet: each is set once, beside the innermost part that holds its place. */
final class Remarks {
    private final Map<String, List<Finding>> waiting = new LinkedHashMap<>();
    private final List<Finding> elsewhere = new ArrayList<>();
    private final Map<String, Tone> tones = new LinkedHashMap<>();

    Remarks(Setting setting) {
        var worstFirst = setting.findings().stream()
                .sorted(Comparator.comparing((Finding finding) -> tone(finding)).thenComparing(Finding::address))
                .toList();
        for (var finding : worstFirst) {
            var pointer = pointer(finding.address(), setting.about());
            if (pointer == null) elsewhere.add(finding);
            else {
                waiting.computeIfAbsent(pointer, any -> new ArrayList<>()).add(finding);
                tones.merge(pointer, tone(finding), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
    }

    private static Tone tone(Finding finding) {
        return Tone.of(finding.severity(), Boolean.TRUE.equals(finding.advisory()));
    }

    private static String pointer(String address, Address about) {
        try {
            var parsed = Address.parse(address);
            return parsed.number().equals(about.number()) && parsed.version() == about.version()
                    ? parsed.pointer()
                    : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** The weight of the worst finding at exactly this place (or at its value or unit); NEUTRAL without one. */
    Tone at(String pointer) {
        var tone = Tone.NEUTRAL;
        for (var place : new String[] {pointer, pointer + "/value", pointer + "/uom"})
            if (tones.containsKey(place) && tones.get(place).compareTo(tone) < 0) tone = tones.get(place);
        return tone;
    }

    /** Takes the findings at or below a place; what an inner part has taken before is gone. */
    List<Finding> take(String pointer) {
        var taken = new ArrayList<Finding>();
        waiting.entrySet().removeIf(entry -> {
            boolean here = entry.getKey().equals(pointer) || entry.getKey().startsWith(pointer + "/");
            if (here) taken.addAll(entry.getValue());
            return here;
        });
        return taken;
    }

    List<Finding> takeBelow(List<String> pointers) {
        var taken = new ArrayList<Finding>();
        for (var pointer : pointers) taken.addAll(take(pointer));
        return taken;
    }

    /** What no part took: findings about other records, about the record as a whole, or about places it does not have. */
    List<Finding> left() {
        var left = new ArrayList<Finding>();
        waiting.values().forEach(left::addAll);
        left.addAll(elsewhere);
        return left;
    }
}
