package org.cellgmp.record;

/**
 * A place where subjects are treated; without the persons there.
 *
 * @param plannedSubjects decimal digits
 */
public record TrialSite(
        String name, String city, String region, String country, String status, String plannedSubjects) {}
