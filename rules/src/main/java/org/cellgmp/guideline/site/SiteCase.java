package org.cellgmp.guideline.site;

import java.util.List;

/**
 * An example that the site gives for a rule of its own.
 *
 * @param row number of the row in its sheet, from 1; @param rule id of the rule it is about
 */
public record SiteCase(String name, String row, String rule, Expected expected, List<Given> given) {
    /** What the rule says of it. */
    public enum Expected {
        FINDING,
        CONFORMS,
        NOT_ASSESSED,
        NOT_APPLICABLE
    }

    /** @param value as a record would have it; @param unit recorded beside it; null if none */
    public record Given(String field, String value, String unit) {}

    public SiteCase {
        given = given == null ? List.of() : List.copyOf(given);
    }
}
