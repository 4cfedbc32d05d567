package org.cellgmp.qualification.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.job.control.JobLedger;
import org.cellgmp.qualification.CataloguePrintView;
import org.cellgmp.qualification.control.PrintingCatalogue;
import org.cellgmp.qualification.control.Replaying;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.cellgmp.wiring.JobsHere;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole catalogue asked for, printed in the background, stopped, begun again and taken out, whichever database it stands in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CataloguePrintRoad {
    private static final Actor WRITER = House.person("wri", "Wri Ter", Role.REGULATORY_WRITER);
    private static final Actor QA = House.person("qa", "Qual Ity", Role.QA_MANAGER);
    private static final Actor INSPECTOR = House.person("ins", "In Spector", Role.INSPECTOR);

    private final House house;
    private final List<Act> heard = Collections.synchronizedList(new ArrayList<>());

    CataloguePrintRoad(TestDatabase database) {
        house = new House(database, PrintingCatalogue.class, Replaying.class);
        JobsHere.in(house);
        house.with(Trail.class, new Trail() {
            @Override
            public void append(Act act) {
                super.append(act);
                heard.add(act);
            }
        });
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void oneStateOfTheRulesIsPrintedOnceInALanguage() throws Exception {
        var asked = start(WRITER, "en");
        assertThat(asked.printed()).isFalse();
        assertThat(start(QA, "en")).extracting(CataloguePrintView::number).isEqualTo(asked.number());
        assertThat(start(QA, "en").job().number()).isEqualTo(asked.job().number());
        assertThatThrownBy(() -> house.act(INSPECTOR, () -> prints().open(asked.number())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not-printed");

        var told = new ArrayList<long[]>();
        assertThat(run(asked, (done, total, message) -> told.add(new long[] {done, total})))
                .isEqualTo(asked.number());
        assertThat(told).hasSizeGreaterThan(5);
        var last = told.get(told.size() - 1);
        var printed = get(asked.number());
        assertThat(last).containsExactly(printed.pages(), printed.pages());
        assertThat(printed.pages()).isGreaterThan(100);
        assertThat(printed.current()).isTrue();
        var bytes = taken(asked.number());
        assertThat(CanonicalJson.sha256(bytes)).isEqualTo(printed.digest());
        assertThat(bytes).hasSize((int) printed.size());
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(printed.pages());
        }
        assertThat(run(asked, (done, total, message) -> {}))
                .as("taken up again after it was done")
                .isEqualTo(asked.number());
        assertThat(get(asked.number()).digest()).isEqualTo(printed.digest());
        assertThat(start(WRITER, "en").digest()).isEqualTo(printed.digest());
        assertThat(house.act(INSPECTOR, () -> prints().list(null, 200)).items())
                .filteredOn(print -> print.language().equals("en") && print.current())
                .hasSize(1);
        assertThat(acts(asked.number()))
                .containsSubsequence(
                        "qualification.catalogue-asked",
                        "qualification.catalogue-printed",
                        "qualification.catalogue-exported");
    }

    @Test
    void whatWasStoppedOrFailedLeavesNothingAndBeginsAgain() throws Exception {
        var asked = start(WRITER, "zh");
        assertThatThrownBy(() -> run(asked, new JobProgress() {
                    private boolean drawing;

                    @Override
                    public void at(long done, long total, String message) {
                        drawing |= done > 10;
                    }

                    @Override
                    public boolean stopWanted() {
                        return drawing;
                    }
                }))
                .isInstanceOf(JobStopped.class);
        assertThat(get(asked.number()).printed()).isFalse();
        var ledger = house.the(JobLedger.class);
        house.act(WRITER, () -> ledger.claim(asked.job().number()));
        house.act(WRITER, () -> {
            ledger.failed(asked.job().number(), "qualification.state-changed", List.of());
            return null;
        });
        assertThat(get(asked.number()).stopped()).isTrue();
        assertThat(get(asked.number()).job().message()).isEqualTo("qualification.state-changed");
        var again = start(QA, "zh");
        assertThat(again.number()).isEqualTo(asked.number());
        assertThat(again.job().number()).isNotEqualTo(asked.job().number());
        assertThat(again.stopped()).isFalse();
    }

    @Test
    void aSelfCheckMakesAnotherStateAndAPrintOfTheEarlierOneDoesNotCount() throws Exception {
        var before = start(WRITER, "both");
        house.act(
                QA,
                () -> house.the(Replaying.class)
                        .run(new JobOrder("JB-1999-0001", Map.of(), 1), (done, total, message) -> {}));
        assertThatThrownBy(() -> run(before, (done, total, message) -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("state-changed");
        assertThat(get(before.number()).current()).isFalse();
        var after = start(WRITER, "both");
        assertThat(after.number()).isNotEqualTo(before.number());
        assertThat(after.selfCheck()).isNotNull();
        assertThatThrownBy(() -> start(WRITER, "fr")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> get("CP-1999-9999")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> house.act(INSPECTOR, () -> prints().list("x", 5)))
                .isInstanceOf(Refusal.class);
        var first = house.act(INSPECTOR, () -> prints().list(null, 1));
        assertThat(first.items()).hasSize(1);
        assertThat(house.act(INSPECTOR, () -> prints().list(first.next(), 200)).items())
                .isNotEmpty()
                .noneMatch(print -> print.number().equals(first.items().get(0).number()));
    }

    private List<String> acts(String number) {
        return heard.stream()
                .filter(act -> number.equals(act.about()))
                .map(act -> act.name())
                .toList();
    }

    private CataloguePrints prints() {
        return house.the(CataloguePrints.class);
    }

    private CataloguePrintView start(Actor who, String language) throws Exception {
        return house.act(who, () -> prints().start(language));
    }

    private CataloguePrintView get(String number) throws Exception {
        return house.act(INSPECTOR, () -> prints().get(number));
    }

    private byte[] taken(String number) throws Exception {
        return house.act(INSPECTOR, () -> {
            try (var in = prints().open(number)) {
                return in.readAllBytes();
            }
        });
    }

    private String run(CataloguePrintView print, JobProgress progress) throws Exception {
        return house.act(
                WRITER,
                () -> house.the(PrintingCatalogue.class)
                        .run(new JobOrder(print.job().number(), Map.of("print", print.number()), 1), progress));
    }
}
