package org.cellgmp.identity;

import java.time.Instant;
import java.util.List;

/**
 * What an account could do at a moment.
 *
 * @param name and {@code printedName} as they were then
 * @param open false: closed then, or past its end
 * @param roles container names, sorted; without those held for others
 * @param limits where they counted, as the trail told it; null for everywhere
 * @param endsAt the end that was set then; null for none
 * @param standsInFor delegations in force then
 */
public record HeldRights(
        String name,
        String printedName,
        boolean open,
        List<String> roles,
        String limits,
        Instant endsAt,
        List<DelegationView> standsInFor) {
    public HeldRights {
        roles = List.copyOf(roles);
        standsInFor = List.copyOf(standsInFor);
    }
}
