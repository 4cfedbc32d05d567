package org.cellgmp.guideline;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The source checks in force, asked for by clause. Source: the site confirms what we could not read. */
public final class SourceChecks {
    /** Nothing was checked. */
    public static final SourceChecks NONE = new SourceChecks(List.of());

    private final Map<String, SourceCheck> byClause = new HashMap<>();

    /** @param inForce at most one of a clause and edition; of several the last counts */
    public SourceChecks(Collection<SourceCheck> inForce) {
        for (var check : inForce) byClause.put(check.guideline() + " " + check.clause(), check);
    }

    /** Empty while nobody confirmed it, or where it was confirmed by another edition. */
    public Optional<SourceCheck> of(String guideline, String clause, String edition) {
        return Optional.ofNullable(byClause.get(guideline + " " + clause))
                .filter(check -> check.of(guideline, clause, edition));
    }

    /** As it was, or as it counts and is shown after the check. */
    public Citation in(Citation citation) {
        return of(citation.guideline(), citation.key(), citation.edition())
                .map(citation::checked)
                .orElse(citation);
    }

    /** The register with its clauses as they count now. */
    public Register in(Register register) {
        return new Register(
                register.guideline(),
                register.title(),
                register.issuer(),
                register.edition(),
                register.source(),
                register.jurisdiction(),
                register.inForceFrom(),
                register.inForceUntil(),
                register.notFor(),
                register.note(),
                register.clauses().stream()
                        .map(clause -> of(register.guideline(), clause.key(), register.edition())
                                .map(clause::checked)
                                .orElse(clause))
                        .toList());
    }

    /** The rule with its citations as they count now. */
    public Rule in(Rule rule) {
        var lines = new LinkedHashMap<String, RuleLine>();
        rule.lines().forEach((name, line) -> lines.put(name, new RuleLine(line.says(), in(line.citations()))));
        return new Rule(
                rule.id(),
                rule.name(),
                rule.version(),
                rule.severity(),
                rule.title(),
                rule.demand(),
                rule.rationale(),
                in(rule.citations()),
                rule.looksAt(),
                rule.reads(),
                rule.needs(),
                rule.applies(),
                rule.limitOf(),
                rule.limits(),
                rule.linesOf(),
                lines,
                rule.productTypes(),
                rule.stages(),
                rule.at(),
                rule.value(),
                rule.limit(),
                rule.message(),
                rule.remedy(),
                rule.allowsOnly(),
                rule.folder());
    }

    private List<Citation> in(List<Citation> citations) {
        return citations.stream().map(this::in).toList();
    }

    /** Those that citations rest on, by their number. */
    List<SourceCheck> behind(Stream<Citation> citations) {
        var numbers = citations
                .map(Citation::sourceCheck)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return numbers.stream()
                .map(number -> byClause.values().stream()
                        .filter(check -> check.number().equals(number))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
