package org.cellgmp.guideline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellgmp.guideline.fact.FactType;

/** Reads {@code rule.yaml}; refuses what is missing, unknown or does not fit the path. */
final class RuleFolder {
    private RuleFolder() {}

    /** @param path guideline/clause/n-name, below the guideline folder */
    static Rule read(byte[] file, String path, Registers registers) {
        var yaml = Yaml.read(file, path + "/rule.yaml")
                .only(
                        "id",
                        "name",
                        "version",
                        "severity",
                        "title",
                        "demand",
                        "rationale",
                        "citations",
                        "looks-at",
                        "reads",
                        "needs",
                        "applies",
                        "limit-of",
                        "limits",
                        "lines-of",
                        "lines",
                        "scope",
                        "finding",
                        "message",
                        "remedy",
                        "allows-only");
        var parts = path.split("/");
        if (parts.length != 3 || !parts[2].matches("[0-9]+-[a-z0-9-]+"))
            throw new IllegalArgumentException(path + " is not guideline/clause/number-name");
        var dash = parts[2].indexOf('-');
        expect(yaml, "id", parts[0] + "/" + parts[1] + "/" + parts[2].substring(0, dash));
        expect(yaml, "name", parts[2].substring(dash + 1));
        var citations = citations(yaml, registers);
        if (!citations.get(0).guideline().equals(parts[0])
                || !yaml.nodes("citations").get(0).text("clause").equals(parts[1]))
            throw new IllegalArgumentException(yaml.where() + ": the first citation is the one of the path");
        var type = FactType.named(yaml.text("looks-at"));
        var scope = yaml.nodeOrEmpty("scope").only("product-types", "stages");
        var finding = yaml.node("finding").only("at", "value", "limit");
        var rule = new Rule(
                yaml.text("id"),
                yaml.text("name"),
                yaml.text("version"),
                Severity.valueOf(yaml.text("severity").toUpperCase(Locale.ROOT)),
                yaml.wording("title"),
                yaml.wording("demand"),
                yaml.wording("rationale"),
                citations,
                type.name(),
                known(yaml, "reads", type),
                known(yaml, "needs", type),
                applies(yaml.nodeOrEmpty("applies"), type),
                yaml.optional("limit-of"),
                limits(yaml.nodeOrEmpty("limits"), type),
                yaml.optional("lines-of"),
                lines(yaml, type, citations),
                scope.texts("product-types"),
                scope.texts("stages"),
                finding.optional("at"),
                finding.optional("value"),
                finding.optional("limit"),
                yaml.wording("message"),
                yaml.wording("remedy"),
                yaml.optional("allows-only"),
                path);
        if (rule.at() != null && !type.has(rule.at()))
            throw new IllegalArgumentException(yaml.where() + ": " + type.name() + " has no component " + rule.at());
        return rule;
    }

    private static void expect(Yaml yaml, String key, String wanted) {
        if (!yaml.text(key).equals(wanted))
            throw new IllegalArgumentException(
                    yaml.where() + ": " + key + " " + yaml.text(key) + " is not " + wanted + " as in the path");
    }

    private static List<Citation> citations(Yaml yaml, Registers registers) {
        var citations = new ArrayList<Citation>();
        for (var node : yaml.nodes("citations")) {
            node.only("guideline", "clause");
            var register = registers
                    .of(node.text("guideline"))
                    .orElseThrow(() ->
                            new IllegalArgumentException(node.where() + ": no register for " + node.text("guideline")));
            var clause = register.clause(node.text("clause"))
                    .orElseThrow(() -> new IllegalArgumentException(
                            node.where() + ": " + register.guideline() + " has no clause " + node.text("clause")));
            citations.add(new Citation(
                            register.guideline(),
                            clause.clause().english(),
                            register.edition(),
                            register.source(),
                            register.jurisdiction(),
                            clause.sourceRead(),
                            clause.clause().chinese(),
                            register.title().english(),
                            register.title().chinese())
                    .of(clause.key()));
        }
        if (citations.isEmpty()) throw new IllegalArgumentException(yaml.where() + ": no citation");
        return citations;
    }

    private static List<String> known(Yaml yaml, String key, FactType type) {
        var components = yaml.texts(key);
        for (var component : components)
            if (!type.has(component))
                throw new IllegalArgumentException(
                        yaml.where() + ": " + type.name() + " has no component " + component);
        return components;
    }

    private static Map<String, List<String>> applies(Yaml yaml, FactType type) {
        var applies = new LinkedHashMap<String, List<String>>();
        for (var component : yaml.keys()) {
            if (!type.has(component))
                throw new IllegalArgumentException(
                        yaml.where() + ": " + type.name() + " has no component " + component);
            applies.put(component, yaml.texts(component));
        }
        return applies;
    }

    /** Every clause that the rule cites is the clause of a line, if it has lines. */
    private static Map<String, RuleLine> lines(Yaml yaml, FactType type, List<Citation> citations) {
        var lines = new LinkedHashMap<String, RuleLine>();
        if (!yaml.has("lines-of")) return lines;
        if (!type.has(yaml.text("lines-of")))
            throw new IllegalArgumentException(
                    yaml.where() + ": " + type.name() + " has no component " + yaml.text("lines-of"));
        var cited = new ArrayList<String>();
        for (var node : yaml.nodes("citations")) cited.add(node.text("guideline") + " " + node.text("clause"));
        var idle = new ArrayList<>(cited);
        var table = yaml.node("lines");
        for (var name : table.keys()) {
            var line = table.node(name).only("says", "clauses");
            var own = new ArrayList<Citation>();
            for (var clause : line.texts("clauses")) {
                if (!cited.contains(clause))
                    throw new IllegalArgumentException(line.where() + ": the rule does not cite " + clause);
                own.add(citations.get(cited.indexOf(clause)));
                idle.remove(clause);
            }
            if (own.isEmpty()) throw new IllegalArgumentException(line.where() + ": no clause");
            lines.put(name, new RuleLine(line.wording("says"), own));
        }
        if (!idle.isEmpty()) throw new IllegalArgumentException(yaml.where() + ": no line for " + idle);
        return lines;
    }

    private static Map<String, RuleLimit> limits(Yaml yaml, FactType type) {
        var limits = new LinkedHashMap<String, RuleLimit>();
        for (var name : yaml.keys()) {
            var limit = yaml.node(name).only("value", "uom", "source", "why", "judges", "step");
            if (!type.has(limit.text("judges")))
                throw new IllegalArgumentException(
                        limit.where() + ": " + type.name() + " has no component " + limit.text("judges"));
            limits.put(
                    name,
                    new RuleLimit(
                            name,
                            limit.has("value") ? new BigDecimal(limit.text("value")) : null,
                            limit.text("uom"),
                            limit.text("source"),
                            limit.optional("why"),
                            limit.text("judges"),
                            new BigDecimal(limit.text("step"))));
        }
        return limits;
    }
}
