package org.cellgmp.guideline.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.guideline.site.SiteCase.Expected;
import org.cellgmp.record.Address;
import org.cellgmp.record.CellOrigin;

/** Runs the examples of a table against its rules. */
public final class SiteCases {
    private static final Address BATCH = Address.of("BR-2026-0001", 1);

    /** @param came what the rule said of it */
    public record Outcome(SiteCase example, Expected came) {
        public boolean asExpected() {
            return example.expected() == came;
        }
    }

    /** @param alone what came with its table alone; @param beside what came with every table listening */
    public record Twice(SiteCase example, Expected alone, Expected beside) {
        public boolean asExpected() {
            return example.expected() == alone && example.expected() == beside;
        }
    }

    private SiteCases() {}

    /** Each example alone, in their order. */
    public static List<Outcome> run(SiteTable table) {
        if (table.cases().isEmpty()) return List.of();
        var outcomes = new ArrayList<Outcome>();
        try (var rules = new SiteRules(List.of(table))) {
            for (var example : table.cases()) outcomes.add(new Outcome(example, came(table, rules, example)));
        }
        return outcomes;
    }

    /** Each example twice, in their order. @param all tables that count, this one among them */
    public static List<Twice> runBeside(SiteTable table, List<SiteTable> all) {
        var alone = run(table);
        if (alone.isEmpty()) return List.of();
        var twice = new ArrayList<Twice>();
        try (var rules = new SiteRules(all)) {
            for (var one : alone) twice.add(new Twice(one.example(), one.came(), came(table, rules, one.example())));
        }
        return twice;
    }

    /** Ids of rules that lack an example with a finding or one that conforms: a rule is proved from both sides. */
    public static List<String> unproved(SiteTable table) {
        return table.rules().stream()
                .map(SiteRule::id)
                .filter(id -> !has(table, id, Expected.FINDING) || !has(table, id, Expected.CONFORMS))
                .toList();
    }

    private static boolean has(SiteTable table, String rule, Expected wanted) {
        return table.cases().stream().anyMatch(one -> one.rule().equals(rule) && one.expected() == wanted);
    }

    private static Expected came(SiteTable table, SiteRules rules, SiteCase example) {
        var id = SiteTable.prefix(table.number()) + example.rule();
        var said = rules.judge(List.of(fact(FactType.named(table.looksAt()), example)), BATCH);
        if (said.findings.stream().anyMatch(one -> one.rule().equals(id))) return Expected.FINDING;
        if (said.passed.stream().anyMatch(one -> one.rule().equals(id))) return Expected.CONFORMS;
        if (said.notAssessed.stream().anyMatch(one -> one.rule().equals(id))) return Expected.NOT_ASSESSED;
        return Expected.NOT_APPLICABLE;
    }

    /** A fact that holds what is given and nothing else. */
    static Fact fact(FactType type, SiteCase example) {
        Map<String, Object> given = new HashMap<>();
        given.put("address", BATCH.at(type.member().substring(1)));
        for (var one : example.given()) {
            var field = SiteVocabulary.shipped().field(type.name(), one.field());
            given.put(field.name(), one.value());
            if (field.uom() != null) given.put(field.uom(), one.unit());
        }
        var components = type.javaType().getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(types[i], given.get(components[i].getName()));
        }
        try {
            return (Fact) type.javaType().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Object value(Class<?> type, Object given) {
        if (!(given instanceof String text)) return given;
        if (type == BigDecimal.class) return new BigDecimal(text);
        if (type == Boolean.class) return text.equals("yes");
        if (type == LocalDate.class) return LocalDate.parse(text);
        if (type == CellOrigin.class) return CellOrigin.valueOf(text);
        return text;
    }
}
