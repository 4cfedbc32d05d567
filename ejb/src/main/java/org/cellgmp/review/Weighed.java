package org.cellgmp.review;

import java.util.Map;

/**
 * What an approver signs of a review.
 *
 * @param despite why it is approved although something stood open; null if nothing did
 * @param shown what stood open, for the signature; empty if nothing did
 */
public record Weighed(String despite, Map<String, String> shown) {
    public Weighed {
        shown = Map.copyOf(shown);
    }
}
