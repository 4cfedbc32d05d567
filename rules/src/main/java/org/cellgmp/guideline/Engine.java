package org.cellgmp.guideline;

import java.util.List;
import java.util.Map;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.Limit;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Runs the compiled rules over facts, in a session from a pool that lives as long as the rulebook. Each session has one thread, but it must
 * not be told so: {@code ThreadSafeOption.NO} (Drools 10.2) keeps what a consequence is called with in the rule, which all sessions share,
 * and puts the findings of one batch into the statement of another. Firing without an agenda drops what an accumulation gathered.
 */
final class Engine {
    private static final int SESSIONS = 4;

    private final KieSessionsPool sessions;
    private final List<Limit> limits;

    Engine(ClassLoader loader, Map<String, Rule> rules) {
        sessions = KnowledgeBase.build(loader).newKieSessionsPool(SESSIONS);
        limits = rules.values().stream()
                .flatMap(rule -> rule.limits().values().stream()
                        .filter(limit -> limit.value() != null)
                        .map(limit -> new Limit(null, rule.id(), limit.name(), limit.value(), limit.uom())))
                .toList();
    }

    /** @param only id of the one rule that may speak, or null for all */
    Findings run(Iterable<? extends Fact> facts, String only) {
        var findings = new Findings();
        var session = sessions.newKieSession();
        try {
            session.setGlobal("findings", findings);
            for (var limit : limits) session.insert(limit);
            for (var fact : facts) session.insert(fact);
            if (only == null) session.fireAllRules();
            else session.fireAllRules(match -> match.getRule().getName().equals(only));
            return findings;
        } finally {
            session.dispose();
        }
    }

    void close() {
        sessions.shutdown();
    }
}
