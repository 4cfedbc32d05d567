package org.cellgmp.record;

/**
 * A known or possible risk of the product or of giving it, and what is planned against it.
 *
 * @param risk code of the list, e.g. embolism
 * @param grading scale by which its gravity is told
 */
public record TrialRisk(String risk, String monitoring, String grading, String treatment) {}
