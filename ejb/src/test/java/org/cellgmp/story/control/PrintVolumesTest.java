package org.cellgmp.story.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Remark;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A long range of the trail on paper: volume by volume, stopped when asked, refused beyond the limit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintVolumesTest {
    private static final Actor QA = new Actor("qa", "Qu Lin (invented)", Set.of(Role.QA_MANAGER));
    private static final int EVENTS = 1_150;

    private final House house = new House(TestDatabase.h2());
    private final PrintVolumes volumes = house.the(PrintVolumes.class);

    @BeforeAll
    void write() throws Exception {
        house.act(QA, () -> {
            for (int i = 0; i < EVENTS; i++)
                house.the(Trail.class).append(Act.of("trail.print-asked", null).with("job", "told " + i));
            return null;
        });
    }

    @AfterAll
    void close() {
        house.close();
    }

    private JobOrder order(TrailQuery query) throws Exception {
        var words = house.act(
                QA,
                () -> house.the(FileStore.class)
                        .keepPrint(
                                PrintVolumes.words(Map.of("trail.print-asked", "asked (invented)")),
                                "words.json",
                                "application/json"));
        return new JobOrder("JB-2026-0001", PrintVolumes.order(query, false, words.sha256()), 1);
    }

    @Test
    void eachThousandEventsAreAVolume() throws Exception {
        var told = new ArrayList<Long>();
        JobProgress progress = (done, total, message) -> {
            if (message.equals("trail.job.printing")) {
                assertThat(total).isEqualTo(EVENTS);
                told.add(done);
            }
        };
        var result = house.act(QA, () -> volumes.run(order(TrailQuery.ALL), progress));
        assertThat(result).startsWith("/trail/prints/JB-2026-0001/");
        assertThat(told).isSorted().endsWith((long) EVENTS);
        var sha256 = result.substring(result.lastIndexOf('/') + 1);
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(
                house.act(QA, () -> house.the(FileStore.class).open(sha256)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                var pdf = zip.readAllBytes();
                if (!entry.getName().equals("trail-002.pdf")) continue;
                try (var read = Loader.loadPDF(pdf)) {
                    assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                            .contains("2 / 2", "asked (invented)", "Qu Lin (invented)");
                }
            }
        }
        assertThat(names).containsExactly("trail-001.pdf", "trail-002.pdf");
    }

    @Test
    void itStopsBetweenTwoPortionsAndRefusesWhatIsTooLong() throws Exception {
        var asked = new boolean[1];
        var stopping = new JobProgress() {
            @Override
            public void at(long done, long total, String message) {
                asked[0] = message.equals("trail.job.printing");
            }

            @Override
            public boolean stopWanted() {
                return asked[0];
            }
        };
        assertThatThrownBy(() -> house.act(QA, () -> volumes.run(order(TrailQuery.ALL), stopping)))
                .isInstanceOf(JobStopped.class);
        volumes.most = 1_000;
        try {
            assertThatThrownBy(() ->
                            house.act(QA, () -> volumes.run(order(TrailQuery.ALL), (done, total, message) -> {})))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("trail.print-beyond"));
        } finally {
            volumes.most = PrintVolumes.MOST;
        }
    }

    @Test
    void theConditionsComeThroughTheOrder() {
        var query = new TrailQuery(
                "BR-2026-0001",
                "BR-2026-0002",
                "lin",
                "record.",
                "viability",
                java.time.Instant.parse("2026-03-01T00:00:00Z"),
                java.time.Instant.parse("2026-03-02T00:00:00Z"),
                Set.of(Remark.NO_REASON, Remark.AFTER_SIGNING));
        assertThat(PrintVolumes.query(PrintVolumes.order(query, true, "00"))).isEqualTo(query);
        assertThat(PrintVolumes.query(PrintVolumes.order(TrailQuery.ALL, true, "00")))
                .isEqualTo(TrailQuery.ALL);
        assertThat(List.of(PrintVolumes.VOLUME, PrintVolumes.MOST)).containsExactly(1_000, 100_000);
    }
}
