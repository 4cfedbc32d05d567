package org.cellgmp.qualification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.site.SiteCase;
import org.cellgmp.guideline.site.SiteCase.Expected;
import org.cellgmp.guideline.site.SiteCase.Given;
import org.cellgmp.guideline.site.SiteCondition;
import org.cellgmp.guideline.site.SiteOperator;
import org.cellgmp.guideline.site.SitePart;
import org.cellgmp.guideline.site.SiteRule;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.job.JobOrder;
import org.cellgmp.qualification.SelfCheckProtocol.Replayed;
import org.cellgmp.qualification.control.Replaying;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.siterule.boundary.SiteRuleBook;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.Test;

/** A self-check on a site that wrote rules of its own: their cases are replayed too, and the matrix shows them beside their clauses. */
class SiteSelfCheckTest {
    private static final Actor QA = House.person("qa", "Qual Ity", Role.QA_MANAGER);
    private static final String GUIDELINE = "cn-gmp-2010";

    /** One rule that is right, and one whose second case expects otherwise than the rule says. */
    static SiteTable table() {
        var name = new Given("test", "Viability", null);
        return new SiteTable(
                "SR-2026-0001",
                "3",
                new Wording("Alert limits", "\u8b66\u6212\u9650"),
                new Wording("near misses", "\u63a5\u8fd1\u9650\u5ea6"),
                "InProcessFact",
                List.of(rule("R1", "8", List.of(GUIDELINE + " art-106")), rule("R2", "9", List.of())),
                List.of(
                        new SiteCase(
                                "below", "3", "R1", Expected.FINDING, List.of(name, new Given("found", "84.9", "%"))),
                        new SiteCase(
                                "at it", "4", "R1", Expected.CONFORMS, List.of(name, new Given("found", "85", "%"))),
                        new SiteCase(
                                "wrong", "5", "R2", Expected.FINDING, List.of(name, new Given("found", "85", "%")))),
                LocalDate.of(2020, 1, 1));
    }

    private static SiteRule rule(String id, String row, List<String> cites) {
        return new SiteRule(
                id,
                row,
                Severity.OTHER,
                List.of(
                        new SiteCondition("B", SitePart.WHERE, "test", SiteOperator.IS, List.of("Viability"), null),
                        new SiteCondition("C", SitePart.MUST, "found", SiteOperator.AT_LEAST, List.of("85"), "%")),
                null,
                null,
                cites);
    }

    @Test
    void theSitesOwnCasesAreReplayedToldAndTraced() throws Exception {
        try (var house = new House(TestDatabase.h2())) {
            var table = table();
            house.with(SiteRuleBook.class, new SiteRuleBook() {
                @Override
                public List<SiteTable> effective(LocalDate day) {
                    return List.of(table);
                }
            });
            var told = new ArrayList<String>();
            var number = house.act(
                    QA,
                    () -> house.the(Replaying.class)
                            .run(
                                    new JobOrder("JB-2026-0001", Map.of(), 1),
                                    (done, total, message) -> told.add(message)));
            assertThat(told).contains("qualification.job.replaying-site");
            var view = house.act(QA, () -> house.the(SelfChecks.class).workbook(number));
            var site = view.protocol().site();
            assertThat(site)
                    .extracting(Replayed::rule)
                    .containsExactly("site/SR-2026-0001/R1", "site/SR-2026-0001/R1", "site/SR-2026-0001/R2");
            assertThat(site).extracting(Replayed::passed).containsExactly(true, true, false);
            assertThat(site.get(2).wrong()).hasSize(2).allMatch(wrong -> wrong.contains("conforming"));
            assertThat(view.row().failed()).isEqualTo(1);
            assertThat(view.row().cases()).isEqualTo(view.protocol().cases().size() + 3);
            var json = house.act(QA, () -> house.the(SelfChecks.class).export(number));
            assertThat(CanonicalJson.sha256(json)).isEqualTo(view.row().digest());
            try (var pdf = Loader.loadPDF(
                    house.act(QA, () -> house.the(SelfChecks.class).pdf(number, "en")))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("own rules", "SR-2026-0001");
            }
            var rows = house.act(QA, () -> house.the(TraceMatrix.class).of(GUIDELINE));
            assertThat(rows)
                    .filteredOn(row -> row.site() != null)
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.ruleId()).isEqualTo("site/SR-2026-0001/R1");
                        assertThat(row.clause().key()).isEqualTo("art-106");
                        assertThat(row.allCases()).isEqualTo(2);
                        assertThat(row.failed()).isZero();
                        assertThat(row.ruleTitle().english()).isEqualTo("Alert limits, R1");
                    });
            assertThat(rows)
                    .filteredOn(row -> row.clause().key().equals("art-106"))
                    .hasSizeGreaterThan(1);
        }
    }
}
