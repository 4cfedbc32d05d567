package org.cellgmp.guideline;

import java.util.stream.Collectors;

/** Prints the rulebook as one Markdown page: the registers with counts, then every rule with its words and its cases. */
public final class Catalogue {
    private final RuleBook book;

    public Catalogue(RuleBook book) {
        this.book = book;
    }

    /** The page; the same rulebook always gives the same bytes. */
    public String write() {
        var page = new StringBuilder(
                "# Catalogue of rules\n\nGenerated from the rule folders; do not edit. How to add a rule: [README.md](README.md).\n");
        writeRegisters(page);
        page.append("\n## Rules\n\n").append(book.rules().size()).append(" rules.\n");
        for (var rule : book.rules()) write(rule, page);
        return page.toString();
    }

    private void writeRegisters(StringBuilder page) {
        page.append("\n## Registers\n\n| guideline | title | jurisdiction | clauses | text read |");
        for (var answer : Answer.values())
            page.append(' ').append(answer.word()).append(" |");
        page.append("\n|---|---|---|---|---|")
                .append("---|".repeat(Answer.values().length))
                .append('\n');
        for (var register : book.registers()) {
            page.append("| [")
                    .append(register.guideline())
                    .append("](src/main/resources/guideline/")
                    .append(register.guideline())
                    .append("/register.yaml) | ")
                    .append(register.title().english())
                    .append(" | ")
                    .append(register.jurisdiction())
                    .append(" | ")
                    .append(register.clauses().size())
                    .append(" | ")
                    .append(register.sourceRead())
                    .append(" |");
            for (var count : register.counts().values())
                page.append(' ').append(count).append(" |");
            page.append('\n');
        }
    }

    private void write(Rule rule, StringBuilder page) {
        page.append("\n### ")
                .append(rule.id())
                .append(' ')
                .append(rule.title().english())
                .append("\n\n");
        page.append(rule.title().chinese())
                .append(" \u00b7 **")
                .append(rule.severity().name().toLowerCase(java.util.Locale.ROOT))
                .append("** \u00b7 version ")
                .append(rule.version())
                .append(" \u00b7 looks at ")
                .append(rule.looksAt())
                .append(" \u00b7 [folder](src/main/resources/guideline/")
                .append(rule.folder())
                .append(")\n\n");
        page.append("- Demand: ").append(rule.demand().english()).append('\n');
        page.append("- Why: ").append(rule.rationale().english()).append('\n');
        page.append("- Clauses: ")
                .append(rule.citations().stream().map(Catalogue::shown).collect(Collectors.joining("; ")))
                .append('\n');
        page.append("- Message: ").append(rule.message().english()).append('\n');
        page.append("- Remedy: ").append(rule.remedy().english()).append('\n');
        if (!rule.needs().isEmpty())
            page.append("- Not assessed without: ")
                    .append(String.join(", ", rule.needs()))
                    .append('\n');
        if (!rule.applies().isEmpty())
            page.append("- Only where: ")
                    .append(rule.applies().entrySet().stream()
                            .sorted(java.util.Map.Entry.comparingByKey())
                            .map(entry -> entry.getKey() + " is " + String.join(" or ", entry.getValue()))
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        rule.lines()
                .forEach((name, line) -> page.append("- Line ")
                        .append(name)
                        .append(": ")
                        .append(line.says().english())
                        .append(" (")
                        .append(line.citations().stream().map(Catalogue::shown).collect(Collectors.joining("; ")))
                        .append(")\n"));
        for (var limit : rule.limits().values())
            page.append("- Limit ")
                    .append(limit.name())
                    .append(": ")
                    .append(
                            limit.value() == null
                                    ? "the site's to set"
                                    : limit.value().toPlainString() + " " + limit.uom())
                    .append(" (")
                    .append(limit.source())
                    .append(limit.why() == null ? "" : "; " + limit.why())
                    .append(")\n");
        writeCases(rule, page);
    }

    private void writeCases(Rule rule, StringBuilder page) {
        page.append("\n| conforms | is found |\n|---|---|\n");
        var conforming = situations(rule, Case.Verdict.CONFORMING);
        var found = situations(rule, Case.Verdict.NONCONFORMING);
        for (int i = 0; i < Math.max(conforming.size(), found.size()); i++)
            page.append("| ")
                    .append(i < conforming.size() ? conforming.get(i) : "")
                    .append(" | ")
                    .append(i < found.size() ? found.get(i) : "")
                    .append(" |\n");
    }

    private java.util.List<String> situations(Rule rule, Case.Verdict verdict) {
        return book.cases(rule.id()).stream()
                .filter(one -> one.verdict() == verdict)
                .map(Case::it)
                .toList();
    }

    private static String shown(Citation citation) {
        return citation.jurisdiction() + " " + citation.title() + ", " + citation.clause()
                + (citation.sourceRead() ? "" : " (pending source check)");
    }
}
