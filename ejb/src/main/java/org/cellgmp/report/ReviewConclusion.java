package org.cellgmp.report;

import java.util.List;

/**
 * What the authors make of one point.
 *
 * @param words why; @param recommendation null if none
 * @param links numbers of the CAPAs, changes and quality events that follow from it
 */
public record ReviewConclusion(
        ReviewPoint point, ReviewVerdict verdict, String words, String recommendation, List<String> links) {
    public ReviewConclusion {
        links = links == null ? List.of() : List.copyOf(links);
    }
}
