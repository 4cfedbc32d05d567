package org.cellgmp.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.intake.ImportState;
import org.cellgmp.intake.ImportView;
import org.cellgmp.job.JobState;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.job.control.JobLedger;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.RecordKind;
import org.cellgmp.schema.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Very many batches in one file: kept in portions, stopped, killed and taken up again, and never twice. */
abstract class BulkRoad {
    private static final String LABORATORY =
            "batch;code;strength;size;start;api_code;api_batch;smcc_batch;api_water;starch_ph;tbl_max_weight;dissolution_av\n";
    private static final String PROCESS =
            "batch;code;tbl_speed_mean;total_waste;weekend;fom_mean;stiffness_max;ejection_mean;ejection_max;ejection_min\n";
    private static final Actor QA = new Actor("qa", "Qua Lity (invented)", Set.of(Role.QA_MANAGER));
    private static final Actor OTHER = new Actor("other", "Ott Her (invented)", Set.of(Role.PRODUCTION_RECORDER));
    /** Two portions and a half. */
    private static final int BATCHES = 120;

    @TempDir
    Path home;

    private ImportSite site;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        site = new ImportSite(database(), home);
    }

    @AfterEach
    void close() throws Exception {
        site.close();
    }

    private static String laboratory(int count) {
        var text = new StringBuilder(LABORATORY);
        for (int i = 1; i <= count; i++) text.append(i).append(";3;20M;960000;nov.18;1;4;2;1.68;4.4;228;89.67\n");
        return text.toString();
    }

    private static String process(int count) {
        var text = new StringBuilder(PROCESS);
        for (int i = 1; i <= count; i++) text.append(i).append(";3;119.9;466;no;6.5;13;229.1;294;96\n");
        return text.toString();
    }

    private ImportView tried(String text, String name) throws Exception {
        return site.tried(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    private long kept() throws Exception {
        return site.read(() -> site.records().counts()).getOrDefault(RecordKind.BATCH_RECORD, 0L);
    }

    @Test
    void aTableIsReportedInFiguresAndKeptInPortions() throws Exception {
        var tried = tried(laboratory(BATCHES), "Laboratory.csv");
        var report = tried.report();
        assertThat(report.bulk().records()).isEqualTo("120");
        assertThat(report.bulk().fresh()).isEqualTo("120");
        assertThat(report.records()).hasSize(20);
        assertThat(report.bulk().unmapped()).extracting(one -> one.heading()).containsExactly("start");
        assertThat(report.keepable()).isTrue();
        assertThat(kept()).isZero();

        var job = site.commit(tried.number(), "history of the product").number();
        site.run(job);
        assertThat(site.job(job).state()).isEqualTo(JobState.DONE);
        assertThat(site.job(job).done()).isEqualTo(120);
        assertThat(kept()).isEqualTo(120);
        var after = site.get(tried.number());
        assertThat(after.state()).isEqualTo(ImportState.KEPT);
        assertThat(after.results().get(0)).endsWith("/v1");
        assertThat(site.read(() -> site.records().list(RecordKind.BATCH_RECORD, null, null, Page.LARGEST))
                        .items())
                .extracting(one -> one.number())
                .doesNotHaveDuplicates();
        var again = tried(laboratory(BATCHES), "Laboratory.csv");
        assertThat(again.report().bulk().unchanged()).isEqualTo("120");
        assertThat(again.report().keepable()).isFalse();
    }

    @Test
    void theOtherTableAddsToWhatIsKept() throws Exception {
        site.run(site.commit(tried(laboratory(3), "Laboratory.csv").number(), "first")
                .number());
        var tried = tried(process(4), "Process.csv");
        assertThat(tried.report().bulk().changed()).isEqualTo("3");
        assertThat(tried.report().bulk().fresh()).isEqualTo("1");
        site.run(site.commit(tried.number(), "process figures").number());
        var batch = site.read(() -> site.records().same(RecordKind.BATCH_RECORD, "3", "2"))
                .orElseThrow();
        assertThat(batch.address().version()).isEqualTo(2);
        assertThat(((BatchRecord) batch.record()).qcResults()).hasSize(1);
        assertThat(((BatchRecord) batch.record()).steps().get(1).parameters()).hasSize(8);
    }

    @Test
    void whatWasCorrectedSinceTheTrialRunIsLeftAsItIs() throws Exception {
        site.run(site.commit(tried(laboratory(2), "Laboratory.csv").number(), "first")
                .number());
        var late = tried(laboratory(2).replace("89.67", "89.7"), "Laboratory.csv");
        var before = site.read(() -> site.records().same(RecordKind.BATCH_RECORD, "3", "1"))
                .orElseThrow();
        var corrected = (BatchRecord) before.record();
        site.read(() -> site.records()
                .revise(
                        before.number(),
                        1,
                        RecordKind.BATCH_RECORD.read(
                                new String(org.cellgmp.record.CanonicalJson.write(corrected), StandardCharsets.UTF_8)
                                        .replace("89.67", "89.5")
                                        .getBytes(StandardCharsets.UTF_8)),
                        null,
                        "misread"));
        site.run(site.commit(late.number(), "late").number());
        var after = site.read(() -> site.records().latest(before.number()));
        assertThat(((BatchRecord) after.record()).qcResults().get(0).result()).isEqualTo("89.5");
        var told = site.get(late.number());
        assertThat(told.results()).hasSize(1);
        assertThat(told.kept()).isEqualTo(1);
        assertThat(told.leftOut()).isEqualTo(1);
        assertThat(toldInTrail(late.number()))
                .containsEntry("records", "1 versions")
                .containsEntry("leftOut", "1");
    }

    @Test
    void aKilledJobGoesOnWhereItWasAndKeepsNothingTwice() throws Exception {
        var number = tried(laboratory(BATCHES), "Laboratory.csv").number();
        var job = site.commit(number, "first").number();
        var portions = new AtomicInteger();
        site.beforePortion = () -> {
            if (portions.incrementAndGet() == 2) throw new AssertionError("the power went");
        };
        assertThatThrownBy(() -> site.run(job)).hasMessage("the power went");
        assertThat(kept()).isEqualTo(50);
        assertThat(site.get(number).kept()).isEqualTo(50);
        var first = site.get(number).results().get(0);
        site.house.the(CurrentActor.class).runAs(Actor.SYSTEM, site.house.the(JobLedger.class)::left);
        assertThat(site.job(job).state()).isEqualTo(JobState.INTERRUPTED);
        var ledger = site.house.the(JobLedger.class);
        assertThat(site.read(() -> ledger.underWay(site.job(job).kind()))).isTrue();
        assertThat(site.read(() -> ledger.underWay("no.such.kind"))).isFalse();
        site.run(job);
        assertThat(site.job(job).state()).isEqualTo(JobState.DONE);
        assertThat(kept()).isEqualTo(120);
        var after = site.get(number);
        assertThat(after.kept()).isEqualTo(120);
        assertThat(after.results().get(0)).isEqualTo(first);
        assertThat(toldInTrail(number)).containsEntry("records", "120 versions").containsEntry("leftOut", "0");
    }

    private Map<String, String> toldInTrail(String number) throws Exception {
        return site.read(() -> site.house.the(Trail.class).story(number, null, 50)).items().stream()
                .filter(event -> event.act().equals("intake.kept"))
                .findFirst()
                .orElseThrow()
                .details();
    }

    @Test
    void aJobThatThisServerHasInHandWasNotLeftOver() throws Exception {
        var job = site.commit(tried(laboratory(BATCHES), "Laboratory.csv").number(), "first")
                .number();
        var ledger = site.house.the(JobLedger.class);
        site.beforePortion = () -> {
            try {
                assertThat(site.house.the(CurrentActor.class).runAs(Actor.SYSTEM, ledger::left))
                        .isEmpty();
                site.run(job);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        };
        site.run(job);
        assertThat(site.job(job).state()).isEqualTo(JobState.DONE);
        assertThat(site.job(job).attempts()).isEqualTo(1);
        assertThat(kept()).isEqualTo(120);
    }

    @Test
    void aStoppedJobEndsAtTheNextBorderAndMayBeBegunAgain() throws Exception {
        var number = tried(laboratory(BATCHES), "Laboratory.csv").number();
        var job = site.commit(number, "first").number();
        var jobs = site.house.the(Jobs.class);
        assertThatThrownBy(() -> site.house.act(OTHER, () -> jobs.stop(job, "mine")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("job.not-yours"));
        assertThatThrownBy(() -> site.house.act(QA, () -> jobs.stop(job, " "))).isInstanceOf(Refusal.class);
        site.beforePortion = () -> {
            try {
                site.house.act(QA, () -> jobs.stop(job, "wrong file"));
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        };
        site.run(job);
        var stopped = site.job(job);
        assertThat(stopped.state()).isEqualTo(JobState.CANCELLED);
        assertThat(stopped.arguments()).containsExactly("qa", "wrong file", "50");
        assertThat(stopped.result()).isEqualTo(number);
        assertThat(kept()).isEqualTo(50);
        assertThatThrownBy(() -> site.house.act(QA, () -> jobs.stop(job, "again")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("job.ended"));

        site.beforePortion = () -> {};
        var second = site.commit(number, "after all").number();
        site.run(second);
        assertThat(site.job(second).state()).isEqualTo(JobState.DONE);
        assertThat(kept()).isEqualTo(120);
    }

    @Test
    void aJobThatWaitsIsStoppedAtOnce() throws Exception {
        var job = site.commit(tried(laboratory(2), "Laboratory.csv").number(), "first")
                .number();
        site.read(() -> site.house.the(Jobs.class).stop(job, "not now"));
        assertThat(site.job(job).state()).isEqualTo(JobState.CANCELLED);
        site.run(job);
        assertThat(kept()).isZero();
    }

    @Test
    void aTableWithAWrongRowIsNotKept() throws Exception {
        var tried = tried(laboratory(2) + ";3;20M;960000;nov.18;1;4;2;1.68;4.4;228;89.67\n", "Laboratory.csv");
        assertThat(tried.report().keepable()).isFalse();
        assertThatThrownBy(() -> site.commit(tried.number(), "x"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.not-keepable"));
    }
}
