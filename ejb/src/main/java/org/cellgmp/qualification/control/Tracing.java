package org.cellgmp.qualification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellgmp.conformity.RuleCount;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Answer;
import org.cellgmp.guideline.Case;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.RegisteredClause;
import org.cellgmp.guideline.Rule;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.qualification.SelfCheckRow;
import org.cellgmp.qualification.SiteTraced;
import org.cellgmp.qualification.TraceRow;

/** From clauses to rules, to their cases, to what the last self-check said of these, to where the rules speak. */
@ApplicationScoped
public class Tracing {
    @Inject
    Guidelines guidelines;

    @Inject
    Statements statements;

    @Inject
    Protocols protocols;

    /** In the order of the registers. */
    public List<TraceRow> rows(Collection<Register> registers) throws Refusal {
        var ids = new LinkedHashSet<String>();
        for (var register : registers)
            for (var clause : register.clauses()) if (clause.answered() == Answer.BY_RULE) ids.addAll(clause.by());
        var own = SiteTraced.of(guidelines.siteTables());
        for (var one : own) if (!one.rule().cites().isEmpty()) ids.add(one.id());
        var spoken = statements.counts(ids).stream().collect(Collectors.toMap(RuleCount::rule, Function.identity()));
        var failed = failed();
        var cases = new HashMap<String, Map<Case.Verdict, Integer>>();
        for (var id : ids) if (!id.startsWith("site/")) cases.put(id, counted(id));
        for (var table : guidelines.siteTables())
            for (var one : table.cases())
                cases.computeIfAbsent(SiteTable.prefix(table.number()) + one.rule(), first -> new HashMap<>())
                        .merge(Replaying.verdict(one.expected()), 1, Integer::sum);
        var rows = new ArrayList<TraceRow>();
        for (var register : registers)
            for (var clause : register.clauses()) {
                if (clause.answered() != Answer.BY_RULE || clause.by().isEmpty())
                    rows.add(new TraceRow(register, clause, null, Map.of(), null, 0, 0));
                else
                    for (var id : clause.by())
                        rows.add(row(register, clause, guidelines.rule(id), null, id, cases, failed, spoken));
                var name = register.guideline() + " " + clause.key();
                for (var one : own)
                    if (one.rule().cites().contains(name))
                        rows.add(row(register, clause, null, one, one.id(), cases, failed, spoken));
            }
        return rows;
    }

    private static TraceRow row(
            Register register,
            RegisteredClause clause,
            Rule rule,
            SiteTraced site,
            String id,
            Map<String, Map<Case.Verdict, Integer>> cases,
            Map<String, Integer> failed,
            Map<String, RuleCount> spoken) {
        var count = spoken.get(id);
        return new TraceRow(
                register,
                clause,
                rule,
                cases.getOrDefault(id, Map.of()),
                failed == null ? null : failed.getOrDefault(id, 0),
                count == null ? 0 : count.batches(),
                count == null ? 0 : count.findings(),
                site);
    }

    /** The self-check that the rows tell the results of; null if there was none of this rulebook. */
    public SelfCheckRow lastCheck() {
        return protocols.latest(guidelines.digest()).orElse(null);
    }

    private Map<String, Integer> failed() {
        var last = lastCheck();
        if (last == null) return null;
        var failed = new HashMap<String, Integer>();
        for (var one : protocols.protocol(last).all()) if (!one.passed()) failed.merge(one.rule(), 1, Integer::sum);
        return failed;
    }

    private Map<Case.Verdict, Integer> counted(String rule) throws Refusal {
        var counted = new EnumMap<Case.Verdict, Integer>(Case.Verdict.class);
        for (var one : guidelines.cases(rule)) counted.merge(one.verdict(), 1, Integer::sum);
        return counted;
    }
}
