package org.cellgmp.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.intake.ColumnUse;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TableTarget;
import org.cellgmp.job.JobState;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Shipment;
import org.cellgmp.schema.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a table of any layout, by a mapping, to a kept record. */
abstract class TableRoad {
    @TempDir
    Path home;

    private ImportSite site;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        site = new ImportSite(database(), home);
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static final String LOGGER = "Shipment,Time,Temp\nS-1,2026-03-01 08:00,4.80\nS-1,2026-03-01 08:05,9.1\n";

    private static TableMapping logger(String unit) {
        return TableMapping.of(
                "logger",
                TableTarget.SHIPMENT_READINGS,
                List.of(
                        ColumnUse.member("Shipment", "number"),
                        ColumnUse.member("Time", "readings.at"),
                        ColumnUse.value("Temp", "inside", unit)),
                List.of());
    }

    private static InputStream table() {
        return new ByteArrayInputStream(LOGGER.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T asRecorder(java.util.concurrent.Callable<T> work) throws Exception {
        return site.house.the(CurrentActor.class).runAs(ImportSite.RECORDER, work);
    }

    @Test
    void aTableBecomesARecordByTheVersionOfTheMappingItWasTriedWith() throws Exception {
        var intake = site.house.the(Intake.class);
        var mappings = site.house.the(TableMappings.class);
        var unmapped = asRecorder(() -> intake.dryRunTable(table(), "logger.csv", "text/csv", null));
        assertThat(unmapped.report().keepable()).isFalse();
        assertThat(asRecorder(() -> site.read(() -> intake.preview(unmapped.number(), logger("Cel"))))
                        .rows())
                .hasSize(2);

        var first = site.read(() -> mappings.save(logger("degF"), 0, "as the logger shows"));
        var tried = asRecorder(() -> intake.dryRunAgain(unmapped.number(), first.id()));
        assertThat(tried.report().keepable()).isTrue();
        // Another version does not change what was tried.
        var second = site.read(() -> mappings.save(logger("Cel"), 1, "the logger shows Celsius"));
        assertThat(second.id()).isEqualTo("logger/v2");
        var job = site.commit(tried.number(), "first shipment");
        site.run(job.number());
        assertThat(site.job(job.number()).state()).isEqualTo(JobState.DONE);
        var kept = site.read(() -> site.records().titled(RecordKind.SHIPMENT, "S-1"))
                .orElseThrow();
        assertThat(((Shipment) kept.record()).readings())
                .extracting(one -> one.uom())
                .containsOnly("[degF]");
        assertThat(kept.original().name()).isEqualTo("logger.csv");
    }

    @Test
    void aMappingIsSavedWithAReasonAndByOneOfTwo() throws Exception {
        var mappings = site.house.the(TableMappings.class);
        assertRefused(() -> site.read(() -> mappings.save(logger("Cel"), 0, " ")), "ground.field-missing");
        site.read(() -> mappings.save(logger("Cel"), 0, "first"));
        assertRefused(() -> site.read(() -> mappings.save(logger("K"), 0, "second")), "intake.mapping-moved");
        assertRefused(() -> site.read(() -> mappings.save(logger("Cel"), 1, "same")), "intake.mapping-unchanged");
        assertRefused(
                () -> site.read(() -> mappings.save(logger("Cel").dayOrder("SOMETIMES"), 1, "x")),
                "intake.mapping-wrong");
        assertRefused(
                () -> asRecorder(
                        () -> site.house.the(Intake.class).dryRunTable(table(), "logger.csv", "text/csv", "logger/v9")),
                "intake.no-mapping");
        assertThat(site.read(() -> mappings.list(null, 10)).items()).hasSize(1);
        assertThat(site.read(() -> mappings.versions("logger"))).hasSize(1);
    }

    @Test
    void ofTwoWhoSaveTheSameVersionAtOnceTheSecondIsToldSo() throws Exception {
        var mappings = site.house.the(TableMappings.class);
        var saved = new CountDownLatch(1);
        var other = CompletableFuture.runAsync(() -> {
            try {
                site.read(() -> {
                    mappings.save(logger("Cel"), 0, "first");
                    saved.countDown();
                    Thread.sleep(400);
                    return null;
                });
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
        assertThat(saved.await(20, TimeUnit.SECONDS)).isTrue();
        assertRefused(() -> site.read(() -> mappings.save(logger("K"), 0, "second")), "intake.mapping-moved");
        other.get(20, TimeUnit.SECONDS);
        assertThat(site.read(() -> mappings.versions("logger"))).hasSize(1);
    }

    @Test
    void aMappingThatCannotWorkIsRefusedBeforeTheTableIsShownByIt() throws Exception {
        var intake = site.house.the(Intake.class);
        var number = asRecorder(() -> intake.dryRunTable(table(), "logger.csv", "text/csv", null))
                .number();
        var wrong = List.of(
                logger("Cel").dayOrder("SOMETIMES"),
                logger("Cel").headingRow(-1),
                logger("Cel").written("utf-99", null, null),
                logger("Cel").expecting("abc", "x"),
                logger("Cel").expecting("1:x", "y"),
                TableMapping.of(
                        "logger",
                        TableTarget.SHIPMENT_READINGS,
                        List.of(new ColumnUse(null, "number", null, null, null)),
                        List.of()));
        for (var one : wrong)
            assertRefused(() -> asRecorder(() -> intake.preview(number, one)), "intake.mapping-wrong");
        var begun = TableMapping.of("", TableTarget.SHIPMENT_READINGS, List.of(), List.of());
        assertThat(asRecorder(() -> intake.preview(number, begun)).rows()).hasSize(2);
    }
}
