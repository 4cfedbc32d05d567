package org.cellgmp.record;

import java.time.LocalDate;
import java.util.List;

/**
 * A site and what it does for the product.
 *
 * @param activities e.g. drug substance, drug product, testing, storage
 */
public record ManufacturingSite(
        String site, List<String> activities, String licence, LocalDate approvedFrom, LocalDate approvedUntil) {
    public ManufacturingSite {
        activities = activities == null ? List.of() : List.copyOf(activities);
    }
}
