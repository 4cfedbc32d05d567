package org.cellgmp.guideline.site;

import java.util.List;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.drools.model.DSL;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.functions.Block2;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSessionsPool;

/**
 * The rules of tables as the engine runs them: built as the objects that a rule compiler would make of their text, so that
 * there is no text to compile and nothing that a person typed is ever read as code.
 */
final class SiteEngine {
    private static final String PACKAGE = "guideline.site";
    private static final String FINDINGS = "siteFindings";
    private static final int SESSIONS = 4;

    private final KieSessionsPool sessions;

    /** @param id as findings name it; @param where all must hold; @param must none may fail */
    record Asked(String id, FactType type, List<SiteComparison> where, List<SiteComparison> must) {
        boolean finds(Fact fact) {
            for (var test : where) if (!SiteCheck.met(test.of(fact))) return false;
            for (var test : must) if (SiteCheck.broken(test.of(fact))) return true;
            return false;
        }
    }

    SiteEngine(List<Asked> rules) {
        var model = new ModelImpl(PACKAGE);
        var findings = DSL.globalOf(SiteFindings.class, PACKAGE, FINDINGS);
        model.addGlobal(findings);
        for (var rule : rules) {
            @SuppressWarnings("unchecked")
            var fact = PatternDSL.declarationOf((Class<Fact>) rule.type().javaType());
            model.addRule(PatternDSL.rule(PACKAGE, rule.id())
                    .build(
                            PatternDSL.pattern(fact).expr(rule.id(), new Condition(rule)),
                            DSL.on(findings, fact).execute(new Consequence(rule.id()))));
        }
        sessions = KieBaseBuilder.createKieBaseFromModel(List.<Model>of(model)).newKieSessionsPool(SESSIONS);
    }

    SiteFindings run(Iterable<? extends Fact> facts) {
        var findings = new SiteFindings();
        var session = sessions.newKieSession();
        try {
            session.setGlobal(FINDINGS, findings);
            for (var fact : facts) session.insert(fact);
            session.fireAllRules();
            return findings;
        } finally {
            session.dispose();
        }
    }

    void close() {
        sessions.shutdown();
    }

    private record Condition(Asked rule) implements Predicate1<Fact>, HashedExpression {
        @Override
        public boolean test(Fact fact) {
            return rule.finds(fact);
        }

        @Override
        public String getExpressionHash() {
            return "condition of " + rule.id();
        }
    }

    private record Consequence(String rule) implements Block2<SiteFindings, Fact>, HashedExpression {
        @Override
        public void execute(SiteFindings findings, Fact fact) {
            findings.raise(rule, fact);
        }

        @Override
        public String getExpressionHash() {
            return "consequence of " + rule;
        }
    }
}
