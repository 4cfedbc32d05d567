package org.cellgmp.record.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.AddressOrder;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;

/**
 * The journey of one batch: every event in order of time, those without a time last, and what breaks it. A pure function of
 * the records: the same records give the same journey. Chain of identity and custody: CFDI cell-therapy GMP guideline
 * (2022) ch. VII and XI; EudraLex Vol. 4 Part IV, 6.
 */
public record Journey(List<Waypoint> waypoints, List<Breach> breaches) {
    public Journey {
        waypoints = List.copyOf(waypoints);
        breaches = List.copyOf(breaches);
    }

    /** The journey as far as the batch record tells it. */
    public static Journey of(Addressed<BatchRecord> batch) {
        return of(batch, List.of());
    }

    /** @param others records that share the identity of the batch: shipments, infusions */
    public static Journey of(Addressed<BatchRecord> batch, List<Leg> others) {
        var told = new ArrayList<>(Telling.of(batch));
        for (var leg : others) told.addAll(leg.waypoints());
        told.sort(Comparator.comparing((Waypoint each) ->
                        each.at() == null ? Instant.MAX : each.at().toInstant())
                .thenComparing(Waypoint::sort)
                .thenComparing(each -> each.address().toString(), AddressOrder.NATURAL));
        var journey = List.copyOf(told);
        var breaches = new ArrayList<Breach>();
        var findings = new Findings(journey, breaches);
        IdentityCheck.look(batch, findings);
        CustodyCheck.look(batch, findings);
        ConditionCheck.look(batch, findings);
        for (var leg : others) leg.look(batch, findings);
        breaches.sort(Comparator.comparingInt((Breach each) -> each.waypoint() < 0 ? -1 : each.waypoint())
                .thenComparing(Breach::kind)
                .thenComparing(each -> each.address().toString(), AddressOrder.NATURAL));
        return new Journey(journey, breaches);
    }

    /** What shows at one event. */
    public List<Breach> at(int waypoint) {
        return breaches.stream().filter(each -> each.waypoint() == waypoint).toList();
    }

    public long count(Breach.Gravity gravity) {
        return breaches.stream()
                .filter(each -> each.kind().gravity() == gravity)
                .count();
    }
}
