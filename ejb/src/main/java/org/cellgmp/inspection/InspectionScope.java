package org.cellgmp.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.cellgmp.ground.Place;

/**
 * What an inspection may read. An empty part is no limit.
 *
 * @param sites names as records write them; @param products codes
 * @param from first day of the period; @param to last day of it; null for no end on that side
 */
public record InspectionScope(List<String> sites, List<String> products, LocalDate from, LocalDate to) {
    public static final InspectionScope WHOLE = new InspectionScope(List.of(), List.of(), null, null);

    public InspectionScope {
        sites = List.copyOf(sites);
        products = List.copyOf(products);
    }

    /** True if nothing is left out. */
    public boolean whole() {
        return sites.isEmpty() && products.isEmpty() && !hasPeriod();
    }

    public boolean hasPeriod() {
        return from != null || to != null;
    }

    /** True if each of the places is at one of the sites and of one of the products, where there are such limits. */
    public boolean covers(Collection<Place> places) {
        return places.stream().allMatch(this::covers);
    }

    private boolean covers(Place place) {
        return (sites.isEmpty() || sites.stream().anyMatch(site -> new Place("", site).covers(place)))
                && (products.isEmpty() || products.stream().anyMatch(product -> new Place(product, "").covers(place)));
    }

    /** True without a period; false for a day that is not known. */
    public boolean covers(LocalDate day) {
        if (!hasPeriod()) return true;
        return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
