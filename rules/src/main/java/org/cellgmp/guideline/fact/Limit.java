package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;

/**
 * A limit that a guideline or the site sets, as written in a rule's folder; a rule meets it as a fact like any other, so
 * that its finding can name what it was judged by.
 *
 * @param address null: a limit stands in no record
 * @param ruleId the rule that uses it; @param name within that rule; @param uom unit of measure
 */
public record Limit(Address address, String ruleId, String name, BigDecimal value, String uom) implements Fact {
    @Override
    public String toString() {
        return value.toPlainString() + (uom == null || uom.isEmpty() ? "" : " " + uom);
    }
}
