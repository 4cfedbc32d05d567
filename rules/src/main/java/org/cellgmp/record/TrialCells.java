package org.cellgmp.record;

/**
 * The cells that a trial gives: where they come from, what was done to them and how they are given.
 *
 * @param cellClass kind of cell, as the guidelines tell products apart, e.g. MSC or CAR-T
 * @param source tissue or line that they come from
 * @param donorScreening how the donor is screened and tested, and who is excluded from giving
 * @param modification how genes were changed: none, or the kind of vector or editing
 * @param tumourPlan what is done against tumours and tissue in the wrong place
 * @param undifferentiatedLimit how many undifferentiated cells the product may hold, as specified
 * @param failurePlan what is done if making fails, is late or is off specification
 */
public record TrialCells(
        String cellClass,
        String source,
        String donor,
        String donorScreening,
        String preparation,
        String modification,
        String tumourPlan,
        String undifferentiatedLimit,
        String delivery,
        String failurePlan) {}
