package org.cellgmp.record;

import java.util.List;

/**
 * A change of the protocol.
 *
 * @param substantial true if safety, rights or reliability are touched
 * @param reasons the first is the main one
 * @param changes each with its place in the protocol
 */
public record TrialAmendment(
        String number,
        String date,
        String summary,
        Boolean substantial,
        String scope,
        List<String> reasons,
        List<String> changes,
        List<String> impacts) {
    public TrialAmendment {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        changes = changes == null ? List.of() : List.copyOf(changes);
        impacts = impacts == null ? List.of() : List.copyOf(impacts);
    }
}
