package org.cellgmp.record;

import java.util.List;

/**
 * What is given to or done with subjects.
 *
 * @param type biological, drug, procedure and so on, as recorded
 * @param role experimental, comparator, background, preparation, as recorded
 * @param responseDuration shortest time a response is to last
 */
public record TrialIntervention(
        String name,
        String type,
        String role,
        String description,
        List<String> otherNames,
        Quantity responseDuration,
        List<TrialAdministration> administrations,
        String sourceId) {
    public TrialIntervention {
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
        administrations = administrations == null ? List.of() : List.copyOf(administrations);
    }
}
