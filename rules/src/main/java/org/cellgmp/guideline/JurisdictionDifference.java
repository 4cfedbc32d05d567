package org.cellgmp.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.guideline.fact.Examined;
import org.cellgmp.record.Addressed;

/** What China, the EU and the US each ask of one batch or product, side by side. */
public final class JurisdictionDifference {
    private JurisdictionDifference() {}

    /** Of a batch, judged as if it were meant for all of them. In the order of the rules; a rule that nobody asks for is left out. */
    public static List<Demand> ofBatch(RuleBook book, Examination examination) {
        var everywhere = new Examination(
                examination.batch(),
                examination.lots(),
                examination.specifications(),
                Set.copyOf(Demand.JURISDICTIONS),
                examination.asOf(),
                examination.sourceChecks(),
                examination.neighbours());
        var type = new Examined(everywhere)
                .specification()
                .map(Addressed::record)
                .map(specification -> specification.productType())
                .orElse(null);
        var statement = book.assess(everywhere);
        var day = examination.asOf().toLocalDate();
        var demands = new ArrayList<Demand>();
        for (var rule : book.rules()) {
            var by = by(book, rule, type, day);
            var demand = judged(rule, by, statement);
            // A rule about another kind of record says nothing here.
            if (demand != null && !demand.askedBy().isEmpty()) demands.add(demand);
        }
        return demands;
    }

    /** Of a product on a day. @param productType null if it is not known; @param stage likewise */
    public static List<Demand> ofProduct(RuleBook book, String productType, String stage, LocalDate day) {
        var demands = new ArrayList<Demand>();
        for (var rule : book.rules()) {
            if (!meant(rule.productTypes(), productType) || !meant(rule.stages(), stage)) continue;
            var demand = new Demand(rule, by(book, rule, productType, day), Demand.Verdict.NOT_JUDGED, List.of(), null);
            if (!demand.askedBy().isEmpty()) demands.add(demand);
        }
        return demands;
    }

    private static Demand judged(Rule rule, Map<String, List<Citation>> by, Statement statement) {
        var id = rule.id();
        var findings = statement.findings().stream()
                .filter(finding -> finding.rule().equals(id) && !finding.notice())
                .toList();
        if (!findings.isEmpty()) return new Demand(rule, by, Demand.Verdict.FOUND, findings, null);
        for (var one : statement.notAssessed())
            if (one.rule().equals(id))
                return new Demand(
                        rule, by, Demand.Verdict.NOT_ASSESSED, List.of(), new Wording(one.why(), one.whyChinese()));
        for (var one : statement.passed())
            if (one.rule().equals(id)) return new Demand(rule, by, Demand.Verdict.PASSED, List.of(), null);
        for (var one : statement.notApplicable())
            if (one.rule().equals(id))
                return new Demand(
                        rule, by, Demand.Verdict.NOT_APPLICABLE, List.of(), new Wording(one.why(), one.whyChinese()));
        return null;
    }

    private static Map<String, List<Citation>> by(RuleBook book, Rule rule, String productType, LocalDate day) {
        var by = new LinkedHashMap<String, List<Citation>>();
        for (var citation : rule.citations()) {
            var register = book.register(citation.guideline()).orElseThrow();
            if (register.inForce(day) && register.speaksOf(productType))
                by.computeIfAbsent(citation.jurisdiction(), name -> new ArrayList<>())
                        .add(citation);
        }
        return by;
    }

    private static boolean meant(List<String> wanted, String value) {
        return wanted.isEmpty() || value == null || wanted.stream().anyMatch(value::equalsIgnoreCase);
    }
}
