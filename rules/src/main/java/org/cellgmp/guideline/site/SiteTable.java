package org.cellgmp.guideline.site;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.guideline.Wording;
import org.cellgmp.record.CanonicalJson;

/**
 * A table of rules that a site wrote, every cell of it checked against the vocabulary.
 *
 * @param number of the table, {@code SR-2026-0001}; @param version counted from 1
 * @param why the reason for the rules, in the site's words; @param looksAt kind of fact that all its rules look at
 * @param from first day on which it counts; null while that is not decided
 */
public record SiteTable(
        String number,
        String version,
        Wording title,
        Wording why,
        String looksAt,
        List<SiteRule> rules,
        List<SiteCase> cases,
        LocalDate from) {
    public SiteTable {
        rules = rules == null ? List.of() : List.copyOf(rules);
        cases = cases == null ? List.of() : List.copyOf(cases);
    }

    /** How findings name a rule of the table. */
    public String ruleId(SiteRule rule) {
        return prefix(number) + rule.id();
    }

    /** How the ids of a table's rules begin. */
    public static String prefix(String number) {
        return "site/" + number + "/";
    }

    /** The same table under a number, as a version, from a day on. */
    public SiteTable as(String givenNumber, int givenVersion, LocalDate first) {
        return new SiteTable(givenNumber, Integer.toString(givenVersion), title, why, looksAt, rules, cases, first);
    }

    /** SHA-256 of the canonical JSON, lower-case hex. */
    public String digest() {
        return CanonicalJson.digest(this);
    }
}
