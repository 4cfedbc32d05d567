package org.cellgmp.qualification.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.audit.Act;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Answer;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.qualification.TraceRow;
import org.cellgmp.qualification.control.Replaying;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every shipped case replayed on a site, and what is kept of it, whichever database it stands in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SelfCheckRoad {
    private static final String GUIDELINE = "cn-cfdi-cell-gmp-2022";
    private static final Actor QA = House.person("qa", "Qual Ity", Role.QA_MANAGER);
    private static final Actor INSPECTOR = House.person("ins", "In Spector", Role.INSPECTOR);

    private final House house;

    SelfCheckRoad(TestDatabase database) {
        house = new House(database);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void everyCaseIsReplayedKeptAndTold() throws Exception {
        var told = new ArrayList<Long>();
        var number = run("JB-2026-0001", (done, total, message) -> told.add(done));
        assertThat(told).isSorted().endsWith((long) rules());
        var view = house.act(INSPECTOR, () -> checks().get(number));
        assertThat(view.ofRulebookInUse()).isTrue();
        assertThat(view.row().failed()).isZero();
        assertThat(view.row().cases()).isEqualTo(view.protocol().cases().size()).isGreaterThan(400);
        assertThat(view.row().rules()).isEqualTo(rules());
        assertThat(view.protocol().by()).isEqualTo("qa");
        assertThat(view.protocol().java()).contains(System.getProperty("java.runtime.version"));
        assertThat(house.heard())
                .filteredOn(act -> act.name().equals("qualification.self-checked"))
                .extracting(Act::about)
                .contains(number);
        assertThat(run("JB-2026-0001", (done, total, message) -> {}))
                .as("taken up again after an interruption")
                .isEqualTo(number);
        var second = run("JB-2026-0002", (done, total, message) -> {});
        assertThat(house.act(INSPECTOR, () -> checks().latest()).orElseThrow().number())
                .isEqualTo(second);
        var first = house.act(INSPECTOR, () -> checks().list(null, 1));
        assertThat(first.items()).extracting(row -> row.number()).containsExactly(second);
        assertThat(house.act(INSPECTOR, () -> checks().list(first.next(), 1)).items())
                .extracting(row -> row.number())
                .containsExactly(number);

        var json = house.act(INSPECTOR, () -> checks().export(number));
        assertThat(CanonicalJson.sha256(json)).isEqualTo(view.row().digest());
        for (var language : new String[] {"en", "zh", "both"}) {
            var pdf = house.act(INSPECTOR, () -> checks().pdf(number, language));
            assertThat(text(pdf)).contains(number, view.row().digest().substring(0, 30));
        }
        assertThat(house.act(INSPECTOR, () -> checks().pdf(number, "en")))
                .isEqualTo(house.act(INSPECTOR, () -> checks().pdf(number, "en")));
    }

    @Test
    void theMatrixTracesEachClauseToItsRulesCasesAndLastResult() throws Exception {
        run("JB-2026-0003", (done, total, message) -> {});
        var rows = house.act(INSPECTOR, () -> matrix().of(GUIDELINE));
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.rule() != null).isEqualTo(row.clause().answered() == Answer.BY_RULE);
            if (row.rule() != null) {
                assertThat(row.allCases()).isPositive();
                assertThat(row.failed()).isZero();
            }
        });
        assertThat(rows.stream().map(TraceRow::clause).distinct())
                .hasSize(house.act(INSPECTOR, () -> house.the(Guidelines.class).register(GUIDELINE))
                        .clauses()
                        .size());
        assertThat(house.act(INSPECTOR, () -> matrix().export(null))).hasSizeGreaterThan(rows.size());
        var text = text(house.act(INSPECTOR, () -> matrix().pdf(GUIDELINE, "both")));
        assertThat(text).contains("Trace matrix", "\u8ffd\u6eaf\u77e9\u9635");
    }

    @Test
    void whatDoesNotExistIsRefusedAndWorkCanBeStopped() {
        assertThatThrownBy(() -> house.act(INSPECTOR, () -> checks().get("SC-1900-0001")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> house.act(INSPECTOR, () -> checks().list("x", 10)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> house.act(INSPECTOR, () -> matrix().of("no-such-guideline")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> house.act(INSPECTOR, () -> matrix().pdf(GUIDELINE, "fr")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> run("JB-2026-0004", new JobProgress() {
                    @Override
                    public void at(long done, long total, String message) {}

                    @Override
                    public boolean stopWanted() {
                        return true;
                    }
                }))
                .isInstanceOf(JobStopped.class);
    }

    private int rules() throws Exception {
        return house.act(QA, () -> house.the(Guidelines.class).rules().size());
    }

    private String run(String job, JobProgress progress) throws Exception {
        return house.act(QA, () -> house.the(Replaying.class).run(new JobOrder(job, Map.of(), 1), progress));
    }

    private SelfChecks checks() {
        return house.the(SelfChecks.class);
    }

    private TraceMatrix matrix() {
        return house.the(TraceMatrix.class);
    }

    private static String text(byte[] pdf) throws Exception {
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
