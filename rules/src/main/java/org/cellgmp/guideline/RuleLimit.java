package org.cellgmp.guideline;

import java.math.BigDecimal;

/**
 * A limit that a rule judges by.
 *
 * @param value null while it is the site's to set and is not set: what it would judge is then not assessed
 * @param source clause that sets it, or "site"; @param why it is what it is, where the clause leaves it open
 * @param judges component of the fact that is compared with it
 * @param step smallest amount by which a recorded value can lie beyond it
 */
public record RuleLimit(
        String name, BigDecimal value, String uom, String source, String why, String judges, BigDecimal step) {}
