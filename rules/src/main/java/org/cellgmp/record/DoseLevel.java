package org.cellgmp.record;

/**
 * One step of dose escalation. FDA, Considerations for the design of early-phase trials of cellular and gene therapy products
 * (2015), section IV.
 *
 * @param per what the dose is counted on: kg, m2 or the person as a whole
 * @param stagger wait between the first subjects of the level
 * @param plannedSubjects decimal digits
 * @param escalateWhen what must have been seen before the next level begins, as written
 */
public record DoseLevel(
        String level,
        Quantity dose,
        String per,
        String schedule,
        String plannedSubjects,
        Quantity stagger,
        String escalateWhen) {}
