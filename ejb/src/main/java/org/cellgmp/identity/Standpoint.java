package org.cellgmp.identity;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Place;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;

/**
 * How a person faces a matter.
 *
 * @param whole with every role; @param here with the roles that count for the matter; @param places that the matter belongs to
 */
public record Standpoint(Actor whole, Actor here, Collection<Place> places) {
    /** Why the person may not do it: the rule's own reason, or that the role for it does not count here; null if they may. */
    public Refusal whyNot(Function<Actor, Refusal> rule) {
        var refusal = rule.apply(whole);
        if (refusal != null || here.roles().equals(whole.roles())) return refusal;
        return rule.apply(here) == null ? null : outside(places);
    }

    /** That none of the person's roles for the act counts at all these places. */
    public static Refusal outside(Collection<Place> places) {
        var named = places.stream().filter(place -> !place.nowhere()).toList();
        return named.isEmpty()
                ? new Refusal(Reason.NOT_ALLOWED, "identity.reach-unknown")
                : new Refusal(
                        Reason.NOT_ALLOWED,
                        "identity.out-of-reach",
                        named.stream().map(Place::toString).sorted().limit(5).collect(Collectors.joining(", ")));
    }
}
