package org.cellgmp.record;

/**
 * One line of a specification.
 *
 * @param category identity, purity, dose, viability, safety, potency or appearance
 * @param criterion as written, see {@link AcceptanceCriterion}
 * @param mayBePendingAtRelease true if the approved specification lets a batch be released before this result is in
 * @param alternativeGroup tests of one group are alternatives: one conforming result suffices; null for none
 */
public record SpecifiedTest(
        String test,
        String testChinese,
        String category,
        String method,
        String criterion,
        String uom,
        Boolean mayBePendingAtRelease,
        String alternativeGroup) {}
