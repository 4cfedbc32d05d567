package org.cellgmp.disposition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.disposition.boundary.Site.QA;
import static org.cellgmp.disposition.boundary.Site.RECORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.conformity.PastFinding;
import org.cellgmp.conformity.boundary.Differences;
import org.cellgmp.ground.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What one rule found in which batches, whichever database they stand in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FiredRoad {
    /** A critical step without its second person. */
    private static final String RULE = "cn-gmp-2010/art-175-4/2";

    final Site site;

    FiredRoad(Site site) {
        this.site = site;
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aRuleTellsInWhichBatchesItFindsSomethingNowAndHowThatWasHandled() throws Exception {
        site.specify("P-FIRED");
        var batches = new ArrayList<String>();
        for (int i = 1; i <= 5; i++) batches.add(site.keep(Site.batch("B-FIRED-" + i, "P-FIRED", null, "no growth")));
        var rule = ruleOf(batches.get(0));
        assertThat(found(rule, null)).containsExactlyElementsOf(newestFirst(batches));
        assertThat(found(rule, batches.get(2))).doesNotContain(batches.get(2)).hasSize(4);
        assertThat(site.as(QA, () -> site.statements().counts(Set.of(rule, "no/such/1"))))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.batches()).isEqualTo(5);
                    assertThat(count.findings()).isEqualTo(5);
                });

        site.revise(batches.get(4), 1, Site.batch("B-FIRED-5", "P-FIRED", "operator-2", "no growth"));
        assertThat(found(rule, null)).as("cleared by a correction").doesNotContain(batches.get(4));

        var view = site.as(QA, () -> site.statements().latest(batches.get(1)));
        var finding = of(view.findings(), rule);
        assertThat(site.as(QA, () -> site.statements().finding(view.number(), finding.key())))
                .isEqualTo(finding);
        var deviation = site.as(RECORDER, () -> site.statements().openDeviation(view.number(), finding.id()));
        assertThat(site.as(QA, () -> site.statements().found(rule, batches.get(0), null, 10))
                        .items())
                .filteredOn(one -> one.batch().equals(batches.get(1)))
                .extracting(PastFinding::deviation)
                .containsExactly(deviation.number());
        assertThat(site.as(QA, () -> site.register().numbered(List.of(deviation.number(), "DV-1900-0001"))))
                .singleElement()
                .satisfies(row -> assertThat(row.batches()).containsExactly(batches.get(1)));
    }

    @Test
    void whatDoesNotExistIsRefused() throws Exception {
        site.specify("P-REFUSED");
        var batch = site.keep(Site.batch("B-REFUSED-1", "P-REFUSED", null, "no growth"));
        var view = site.as(QA, () -> site.statements().latest(batch));
        assertThatThrownBy(() -> site.as(QA, () -> site.statements().finding(view.number(), "ab".repeat(32))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> site.as(QA, () -> site.statements().finding("ST-1900-0001", "x")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> site.as(QA, () -> site.statements().found(RULE, null, "x", 10)))
                .isInstanceOf(Refusal.class);
        assertThat(site.as(QA, () -> site.register().numbered(List.of()))).isEmpty();
    }

    @Test
    void jurisdictionsAndEditionsAreSetBesideEachOtherForBatchesThatAreKept() throws Exception {
        site.specify("P-BESIDE");
        var batch = site.keep(Site.batch("B-BESIDE-1", "P-BESIDE", null, "no growth"));
        var demands = site.as(QA, () -> differences().ofBatch(batch));
        assertThat(demands)
                .filteredOn(demand -> demand.rule().id().equals(RULE))
                .singleElement()
                .satisfies(demand -> assertThat(demand.findings()).hasSize(1));
        assertThat(site.as(QA, () -> differences().ofProduct("P-BESIDE"))).isNotEmpty();
        var touched = new ArrayList<String>();
        String after = null;
        do {
            var cursor = after;
            var page = site.as(QA, () -> differences().touched(Set.of(RULE), cursor, 2));
            page.items().forEach(one -> {
                touched.add(one.batch().batch());
                assertThat(one.rulebookInUse()).isTrue();
                if (one.batch().batch().equals(batch)) assertThat(one.found()).containsExactly(RULE);
            });
            after = page.next();
        } while (after != null);
        assertThat(touched).contains(batch).doesNotHaveDuplicates();
        assertThat(site.as(QA, () -> differences().touched(Set.of(), null, 2)).items())
                .isEmpty();
        assertThat(site.as(QA, () -> differences().editions("eu-gmp-annex11-2011", "eu-gmp-annex11-draft2025"))
                        .lines())
                .isNotEmpty();
        var specification = site.as(QA, () -> site.records().specificationsOf("P-BESIDE"))
                .get(0)
                .address()
                .number();
        for (var wrong : List.of("BR-1900-0001", specification))
            assertThatThrownBy(() -> site.as(QA, () -> differences().ofBatch(wrong)))
                    .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> site.as(QA, () -> differences().ofProduct("P-NONE")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> site.as(QA, () -> differences().editions("no-such", "eu-gmp-annex11-2011")))
                .isInstanceOf(Refusal.class);
    }

    private Differences differences() {
        return site.house.the(Differences.class);
    }

    private String ruleOf(String batch) throws Exception {
        var view = site.as(QA, () -> site.statements().latest(batch));
        return of(view.findings(), RULE).finding().rule();
    }

    private static FindingView of(List<FindingView> findings, String rule) {
        assertThat(findings).extracting(one -> one.finding().rule()).contains(rule);
        return findings.stream()
                .filter(one -> one.finding().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<String> found(String rule, String besides) throws Exception {
        var found = new ArrayList<String>();
        String after = null;
        do {
            var cursor = after;
            var page = site.as(QA, () -> site.statements().found(rule, besides, cursor, 2));
            page.items().forEach(row -> found.add(row.batch()));
            after = page.next();
        } while (after != null);
        assertThat(found).doesNotHaveDuplicates();
        return found;
    }

    private static List<String> newestFirst(List<String> batches) {
        var reversed = new ArrayList<>(batches);
        java.util.Collections.reverse(reversed);
        return reversed;
    }
}
