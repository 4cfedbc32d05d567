package org.cellgmp.consistency.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellgmp.consistency.Disagreement;
import org.cellgmp.consistency.Disagreement.Kind;
import org.cellgmp.consistency.Disagreement.Side;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.Address;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.SpecifiedTest;

/**
 * Holds the specifications that documents of one dossier print against each other: the limits of 3.2.S.4.1 and 3.2.P.5.1 are those of
 * 3.2.S.4.4 and 3.2.P.5.4. Source: ICH M4Q(R1), which has one specification justified, and batches judged by it.
 */
final class LimitsCompared {
    /** A specification in one version, and the documents that print it. */
    record Used(Address version, ProductSpecification specification, List<Printed> documents) {
        private boolean beside(Used other) {
            var mine = specification.jurisdictions();
            var theirs = other.specification.jurisdictions();
            return (mine.isEmpty() || theirs.isEmpty() || !Collections.disjoint(mine, theirs))
                    && (specification.stage() == null
                            || other.specification.stage() == null
                            || specification.stage().equals(other.specification.stage()));
        }

        private boolean before(LocalDate day) {
            var until = specification.effectiveUntil();
            return until != null && day != null && until.isBefore(day);
        }

        private Side side(String value) {
            var document = documents.get(0);
            return new Side(document.name() + " · " + version, document.section(), value);
        }
    }

    private LimitsCompared() {}

    static List<Disagreement> of(Collection<Used> used) {
        var found = new ArrayList<Disagreement>();
        var all = new ArrayList<>(used);
        // What 3.2.S.4.1 and 3.2.P.5.1 print is what the others are held against.
        all.sort(java.util.Comparator.comparing(
                        (Used one) -> one.documents().stream().noneMatch(document -> document.at("4.1", "5.1")))
                .thenComparing(one -> one.version().toString()));
        for (int i = 0; i < all.size(); i++)
            for (int j = i + 1; j < all.size(); j++)
                if (all.get(i).beside(all.get(j))) compare(all.get(i), all.get(j), found);
        return found;
    }

    private static void compare(Used one, Used other, List<Disagreement> found) {
        boolean earlier = one.before(other.specification().effectiveFrom())
                || other.before(one.specification().effectiveFrom());
        var mine = tests(one);
        var theirs = tests(other);
        for (var test : mine.entrySet()) {
            var that = theirs.remove(test.getKey());
            if (that == null) {
                if (!earlier)
                    found.add(new Disagreement(
                            Kind.TEST,
                            test.getValue().test(),
                            List.of(one.side(limit(test.getValue())), other.side(""))));
            } else if (!same(test.getValue(), that))
                found.add(new Disagreement(
                        earlier ? Kind.EARLIER_LIMIT : Kind.LIMIT,
                        test.getValue().test(),
                        List.of(one.side(limit(test.getValue())), other.side(limit(that)))));
        }
        if (!earlier)
            theirs.values()
                    .forEach(test -> found.add(
                            new Disagreement(Kind.TEST, test.test(), List.of(one.side(""), other.side(limit(test))))));
    }

    /** A test may be limited twice, by method: both are its name. */
    private static Map<String, SpecifiedTest> tests(Used used) {
        var tests = new LinkedHashMap<String, SpecifiedTest>();
        for (var test : used.specification().tests())
            if (test.test() != null) {
                var name = test.test().strip().toLowerCase(Locale.ROOT);
                if (tests.putIfAbsent(name, test) != null) tests.putIfAbsent(name + " / " + test.method(), test);
            }
        return tests;
    }

    private static boolean same(SpecifiedTest one, SpecifiedTest other) {
        var mine = AcceptanceCriterion.parse(given(one.criterion()));
        var theirs = AcceptanceCriterion.parse(given(other.criterion()));
        return plain(one.uom()).equals(plain(other.uom()))
                && equal(mine.low(), theirs.low())
                && equal(mine.high(), theirs.high())
                && mine.lowIncluded() == theirs.lowIncluded()
                && mine.highIncluded() == theirs.highIncluded()
                && plain(mine.expected()).equals(plain(theirs.expected()));
    }

    private static boolean equal(java.math.BigDecimal one, java.math.BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String limit(SpecifiedTest test) {
        var criterion = test.criterion() == null ? "" : test.criterion();
        return test.uom() == null || test.uom().isBlank() ? criterion : criterion + " " + test.uom();
    }
}
