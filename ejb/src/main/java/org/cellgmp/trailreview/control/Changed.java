package org.cellgmp.trailreview.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.Role;
import org.cellgmp.trailreview.BatchTrail;
import org.cellgmp.trailreview.BatchTrail.SourceSigned;
import org.cellgmp.trailreview.Criterion;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.TrailLimits;

/** What stands out in the changes of recorded data. */
final class Changed {
    /** Members of a record that hold what came out, what it was counted in, or what it was judged by. */
    private static final Pattern RESULT = Pattern.compile(".*/(?:result|actual|value|uom|low|high)", Pattern.DOTALL);

    private static final Pattern ADDRESS =
            Pattern.compile("([A-Z]{2}-[0-9]{4}-[0-9]{4,10})(?:/v([0-9]{1,9}))?(?:[/#].*)?", Pattern.DOTALL);
    private static final Set<String> RELEASING =
            Set.of(Role.QUALIFIED_PERSON_MANUFACTURER.containerName(), Role.QUALIFIED_PERSON_MAH.containerName());
    private static final Set<String> RELEASES = Set.of("RELEASE", "CONDITIONAL_RELEASE", "SUPPLY_OUT_OF_SPECIFICATION");

    private Changed() {}

    /** A value that nobody had recorded before is a first entry, not a change. */
    static List<Ranked> afterResult(BatchTrail trail, TrailLimits limits) {
        var found = new ArrayList<Ranked>();
        for (var event : trail.revisions()) {
            var values = event.changes().stream()
                    .filter(change -> change.oldValue() != null
                            && RESULT.matcher(change.address()).matches())
                    .toList();
            if (!values.isEmpty())
                found.add(Ranked.of(
                        Criterion.CHANGED_AFTER_RESULT, event, values, record(event), Integer.toString(values.size())));
        }
        return found;
    }

    /** By who signed a release of the batch, at whatever time, or held a releasing role when changing it. */
    static List<Ranked> byReleaser(BatchTrail trail, TrailLimits limits) {
        var released = new HashSet<String>();
        for (var event : trail.story())
            if (event.act().equals("disposition.decided")
                    && RELEASES.contains(event.details().getOrDefault("decision", ""))) released.add(event.actor());
        var found = new ArrayList<Ranked>();
        for (var event : trail.revisions()) {
            boolean decided = released.contains(event.actor());
            if (decided || event.roles().stream().anyMatch(RELEASING::contains))
                found.add(Ranked.of(
                        Criterion.CHANGED_BY_RELEASER,
                        event,
                        event.changes(),
                        record(event),
                        decided ? "decided" : "role"));
        }
        return found;
    }

    /** After a signature given here over the record, or one that stands in the version that was changed. */
    static List<Ranked> afterSigning(BatchTrail trail, TrailLimits limits) {
        var found = new ArrayList<Ranked>();
        for (var event : trail.revisions()) {
            var number = record(event);
            var here = trail.story().stream()
                    .filter(signed -> signed.details().get("signature") != null
                            && record(signed).equals(number)
                            && before(signed, event))
                    .reduce((first, second) -> second);
            if (here.isPresent()) {
                found.add(Ranked.of(
                        Criterion.CHANGED_AFTER_SIGNING,
                        List.of(here.get(), event),
                        event.changes(),
                        number,
                        here.get().printedName()));
                continue;
            }
            var source = trail.signed().stream()
                    .filter(signed -> signed.record().equals(number) && signed.version() < version(event))
                    .filter(signed ->
                            signed.at() == null || signed.at().toInstant().isBefore(event.at()))
                    .reduce((first, second) -> later(first, second));
            source.ifPresent(signed -> found.add(Ranked.of(
                    Criterion.CHANGED_AFTER_SIGNING, event, event.changes(), number, String.valueOf(signed.by()))));
        }
        return found;
    }

    /** A reason without a letter or digit says nothing. */
    static List<Ranked> withoutReason(BatchTrail trail, TrailLimits limits) {
        var found = new ArrayList<Ranked>();
        for (var event : trail.data()) {
            var replaced = event.changes().stream()
                    .filter(change -> change.oldValue() != null)
                    .toList();
            if (!replaced.isEmpty() && !says(event.reason()))
                found.add(Ranked.of(
                        Criterion.REASON_MISSING, event, replaced, record(event), Integer.toString(replaced.size())));
        }
        return found;
    }

    private static boolean says(String reason) {
        return reason != null && reason.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static SourceSigned later(SourceSigned first, SourceSigned second) {
        if (second.at() == null) return first;
        return first.at() == null || second.at().isAfter(first.at()) ? second : first;
    }

    private static boolean before(EventView one, EventView other) {
        int order = one.at().compareTo(other.at());
        return order < 0 || order == 0 && one.id() < other.id();
    }

    /** Number of the record that the event is about; what it is about as it stands there if that is none, empty for nothing. */
    static String record(EventView event) {
        if (event.about() == null) return "";
        var address = ADDRESS.matcher(event.about());
        return address.matches() ? address.group(1) : event.about();
    }

    /** Of the record that the event made; the largest if it names none, for then every signature came before. */
    static int version(EventView event) {
        var address = event.about() == null ? null : ADDRESS.matcher(event.about());
        return address == null || !address.matches() || address.group(2) == null
                ? Integer.MAX_VALUE
                : Integer.parseInt(address.group(2));
    }

    /** Last member of the pointer, e.g. {@code testedAt}. */
    static String member(Change change) {
        return change.address().substring(change.address().lastIndexOf('/') + 1);
    }
}
