package org.cellgmp.guideline.site;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.cellgmp.guideline.fact.Fact;

/** Where a site's rules put what they find; the one thing such a rule touches. */
public final class SiteFindings {
    private final Map<String, Set<Fact>> raised = new HashMap<>();

    /** @param rule as {@link SiteTable#ruleId} names it; @param about the fact that departs */
    public void raise(String rule, Fact about) {
        raised.computeIfAbsent(rule, first -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(about);
    }

    boolean raised(String rule, Fact about) {
        return raised.getOrDefault(rule, Set.of()).contains(about);
    }
}
