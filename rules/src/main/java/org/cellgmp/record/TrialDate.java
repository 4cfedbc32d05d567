package org.cellgmp.record;

/**
 * A day in the life of a trial.
 *
 * @param on as recorded, ISO 8601; a registry may know no more than the month
 * @param certainty actual or estimated
 * @param scope what it holds for, e.g. global or a country
 */
public record TrialDate(String name, String on, String certainty, String scope) {}
