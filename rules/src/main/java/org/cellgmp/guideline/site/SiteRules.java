package org.cellgmp.guideline.site;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.guideline.Citation;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.NotApplicable;
import org.cellgmp.guideline.NotAssessed;
import org.cellgmp.guideline.Passed;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.guideline.fact.From;
import org.cellgmp.record.Address;

/**
 * Tables of a site ready to judge by; made once for a set of tables and kept. Safe for use by several threads at once. A rule is
 * silent where it does not apply and says so where what it needs is not recorded: silence is never a pass.
 */
public final class SiteRules implements AutoCloseable {
    /** What a citation of a site's rule names instead of a jurisdiction. */
    public static final String SITE = "SITE";

    private record Compiled(SiteTable table, SiteRule rule, SiteEngine.Asked asked, BitSet reads) {}

    private final List<SiteTable> tables;
    private final List<Compiled> rules = new ArrayList<>();
    private final SiteEngine engine;

    /** @throws IllegalArgumentException if a table speaks of what the vocabulary does not have */
    public SiteRules(List<SiteTable> tables) {
        this.tables = List.copyOf(tables);
        for (var table : tables) for (var rule : table.rules()) rules.add(compiled(table, rule));
        engine = new SiteEngine(rules.stream().map(Compiled::asked).toList());
    }

    private static Compiled compiled(SiteTable table, SiteRule rule) {
        var type = FactType.named(table.looksAt());
        var where = rule.of(SitePart.WHERE)
                .map(one -> new SiteComparison(type, one))
                .toList();
        var must =
                rule.of(SitePart.MUST).map(one -> new SiteComparison(type, one)).toList();
        if (must.isEmpty()) throw new IllegalArgumentException(table.ruleId(rule) + " demands nothing");
        var reads = new BitSet();
        for (var condition : rule.conditions()) {
            var field = SiteVocabulary.shipped().field(type.name(), condition.field());
            reads.set(type.index(field.name()));
            if (field.uom() != null) reads.set(type.index(field.uom()));
        }
        return new Compiled(table, rule, new SiteEngine.Asked(table.ruleId(rule), type, where, must), reads);
    }

    public List<SiteTable> tables() {
        return tables;
    }

    /** @param root address of the batch record */
    public SiteVerdicts judge(List<? extends Fact> facts, Address root) {
        var verdicts = new SiteVerdicts();
        if (rules.isEmpty()) return verdicts;
        var found = engine.run(facts);
        var byType = new HashMap<Class<?>, List<Fact>>();
        for (var fact : facts)
            byType.computeIfAbsent(fact.getClass(), first -> new ArrayList<>()).add(fact);
        for (var rule : rules)
            judge(rule, byType.getOrDefault(rule.asked().type().javaType(), List.of()), root, found, verdicts);
        return verdicts;
    }

    private static void judge(
            Compiled rule, List<Fact> facts, Address root, SiteFindings found, SiteVerdicts verdicts) {
        var id = rule.asked().id();
        var type = rule.asked().type();
        if (facts.isEmpty()) {
            var name = SiteVocabulary.shipped().fact(type.name());
            var english = "The record holds nothing of this kind: " + name.english() + ".";
            var chinese = "记录中没有此类内容：" + name.chinese() + "。";
            if (type.mayBeEmpty()) verdicts.notApplicable.add(new NotApplicable(id, english, chinese));
            else verdicts.notAssessed.add(new NotAssessed(id, root.toString() + "#" + type.member(), english, chinese));
            return;
        }
        int assessed = 0;
        int raised = 0;
        int outside = 0;
        for (var fact : facts) {
            if (!rule.asked().where().stream().allMatch(one -> SiteCheck.met(one.of(fact)))) {
                outside++;
                continue;
            }
            verdicts.looked.computeIfAbsent(fact, first -> new BitSet()).or(rule.reads());
            if (found.raised(id, fact)) {
                assessed++;
                raised++;
                verdicts.findings.add(finding(rule, fact));
                continue;
            }
            var untold = rule.asked().must().stream()
                    .filter(one -> one.of(fact) == null)
                    .findFirst();
            if (untold.isEmpty()) assessed++;
            else verdicts.notAssessed.add(untold(id, type, fact, untold.get()));
        }
        if (assessed > 0 && raised == 0) verdicts.passed.add(new Passed(id, Integer.toString(assessed)));
        if (outside == facts.size())
            verdicts.notApplicable.add(new NotApplicable(
                    id, "Nothing in the record is of the kind that this rule is meant for.", "记录中没有本条规则所针对的情形。"));
    }

    private static NotAssessed untold(String id, FactType type, Fact fact, SiteComparison test) {
        var label = test.field.label();
        var unit = test.condition.unit() == null
                ? ""
                : " (" + org.cellgmp.record.ReadableUnit.of(test.condition.unit()) + ")";
        return new NotAssessed(
                id,
                place(type, fact, test.field.name()).toString(),
                "Not recorded, or not to be compared with the limit" + unit + ": " + label.english() + ".",
                "未记录，或无法与限度比较" + unit + "：" + label.chinese() + "。");
    }

    private static Finding finding(Compiled rule, Fact fact) {
        var asked = rule.asked();
        var broken = asked.must().stream()
                .filter(one -> SiteCheck.broken(one.of(fact)))
                .findFirst()
                .orElseThrow();
        var address = place(asked.type(), fact, broken.field.name());
        var value = shown(asked.type(), fact, broken.field);
        var message = rule.rule().message() == null
                ? message(rule, value)
                : rule.rule().message();
        var remedy = rule.rule().remedy();
        return new Finding(
                asked.id() + "@" + address,
                asked.id(),
                rule.table().version(),
                rule.rule().severity(),
                false,
                address.toString(),
                List.of(),
                value,
                broken.limitShown(),
                message.english(),
                message.chinese(),
                remedy == null ? null : remedy.english(),
                remedy == null ? null : remedy.chinese(),
                List.of(citation(rule.table(), rule.rule())));
    }

    /** The site's own rule, as findings cite it. */
    public static Citation citation(SiteTable table, SiteRule rule) {
        var clause = table.number() + " v" + table.version() + ", " + rule.id();
        return new Citation(
                "site/" + table.number(),
                clause,
                table.from() == null ? null : table.from().toString(),
                "/site-rules/" + table.number(),
                SITE,
                true,
                clause,
                table.title().english(),
                table.title().chinese());
    }

    private static Wording message(Compiled rule, String value) {
        var fact = SiteVocabulary.shipped().fact(rule.table().looksAt());
        var where = rule.asked().where().stream().map(SiteComparison::shown).toList();
        var must = rule.asked().must().stream().map(SiteComparison::shown).toList();
        var whereEnglish = where.stream().map(Wording::english).collect(Collectors.joining(" and "));
        var whereChinese = where.stream().map(Wording::chinese).collect(Collectors.joining("，"));
        return new Wording(
                "The site's rule demands of each " + fact.english()
                        + (whereEnglish.isEmpty() ? "" : " where " + whereEnglish) + ": "
                        + must.stream().map(Wording::english).collect(Collectors.joining(" and ")) + "; recorded: "
                        + (value == null ? "nothing" : value) + ".",
                "企业规则要求" + fact.chinese() + (whereChinese.isEmpty() ? "" : "（" + whereChinese + "）") + "："
                        + must.stream().map(Wording::chinese).collect(Collectors.joining("，")) + "；记录值："
                        + (value == null ? "无" : value) + "。");
    }

    private static String shown(FactType type, Fact fact, SiteField field) {
        var value = type.value(fact, field.name());
        if (value == null) return null;
        var uom = field.uom() == null ? field.unit() : (String) type.value(fact, field.uom());
        var plain = value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof OffsetDateTime at ? at.toLocalDate() + " " + at.toLocalTime() : value.toString();
        return org.cellgmp.record.ReadableUnit.with(plain, uom);
    }

    /** Where a component stands: the first place it is taken from, or the fact itself. */
    private static Address place(FactType type, Fact fact, String component) {
        var at = fact.address();
        return type.sources(component).stream()
                .filter(source -> !source.contains("*"))
                .findFirst()
                .map(source -> source.equals(From.ITSELF)
                        ? at
                        : new Address(
                                at.number(),
                                at.version(),
                                source.startsWith("/") ? source : at.pointer() + "/" + source))
                .orElse(at);
    }

    @Override
    public void close() {
        engine.close();
    }
}
