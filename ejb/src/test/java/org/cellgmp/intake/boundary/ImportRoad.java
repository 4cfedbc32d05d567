package org.cellgmp.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.intake.ImportState;
import org.cellgmp.intake.ImportView;
import org.cellgmp.intake.control.ImportBook;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.job.control.JobLedger;
import org.cellgmp.record.RecordKind;
import org.cellgmp.schema.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to a kept record, and everything that may come between. */
abstract class ImportRoad {
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

    private static InputStream batch(String number, String product) {
        return new ByteArrayInputStream(
                ("<BatchProductionRecord xmlns='http://www.wbf.org/xml/B2MML-V0401'><BatchID>" + number
                                + "</BatchID><Header><ProductID>P-1</ProductID><ProductName>" + product
                                + "</ProductName></Header></BatchProductionRecord>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private ImportView tried(String number, String product) throws Exception {
        return site.tried(batch(number, product), "../" + number + ".xml");
    }

    private boolean kept(String number) throws Exception {
        return site.read(() -> site.records().titled(RecordKind.BATCH_RECORD, number))
                .isPresent();
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aTrialRunKeepsNothingAndAConfirmedOneBecomesARecord() throws Exception {
        var tried = tried("B-1", "Invented");
        assertThat(tried.state()).isEqualTo(ImportState.TRIED);
        assertThat(tried.report().keepable()).isTrue();
        assertThat(tried.file().name()).isEqualTo("B-1.xml");
        assertThat(kept("B-1")).isFalse();

        var job = site.commit(tried.number(), "as exported");
        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(kept("B-1")).isFalse();
        site.run(job.number());

        assertThat(site.job(job.number()).state()).isEqualTo(JobState.DONE);
        var after = site.get(tried.number());
        assertThat(after.state()).isEqualTo(ImportState.KEPT);
        assertThat(after.results())
                .singleElement()
                .satisfies(address -> assertThat(address).endsWith("/v1"));
        var record = site.read(() -> site.records().titled(RecordKind.BATCH_RECORD, "B-1"))
                .orElseThrow();
        assertThat(record.by()).isEqualTo("rec");
        assertThat(record.reason()).isEqualTo("as exported");
        assertThat(record.original().sha256()).isEqualTo(tried.file().sha256());
    }

    @Test
    void theSameFileAgainIsRecognisedAndAChangedOneBecomesAVersion() throws Exception {
        site.run(site.commit(tried("B-1", "Invented").number(), "first").number());

        var again = tried("B-1", "Invented");
        assertThat(again.report().already().address()).endsWith("/v1");
        assertThat(again.report().keepable()).isFalse();
        assertRefused(() -> site.commit(again.number(), "again"), "intake.already-imported");

        var changed = tried("B-1", "Invented anew");
        var intended = changed.report().records().get(0);
        assertThat(intended.differences()).singleElement().satisfies(one -> {
            assertThat(one.address()).endsWith("/v1#/header/productName");
            assertThat(one.before()).isEqualTo("Invented");
            assertThat(one.after()).isEqualTo("Invented anew");
        });
        site.run(site.commit(changed.number(), "name corrected").number());
        assertThat(site.get(changed.number()).results().get(0)).endsWith("/v2");
    }

    /** A trial is known by its number, whatever format says it. */
    @Test
    void aNewerEntryOfATrialIsProposedAsItsNextVersion() throws Exception {
        site.run(site.commit(trial("RECRUITING").number(), "registered").number());
        assertThat(trial("RECRUITING").report().already().address()).matches("TP-\\d{4}-\\d{4}/v1");

        var newer = trial("COMPLETED");
        assertThat(newer.report().records().get(0).differences())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.address()).endsWith("/v1#/status");
                    assertThat(one.before()).isEqualTo("recruiting");
                    assertThat(one.after()).isEqualTo("completed");
                });
        site.run(site.commit(newer.number(), "trial ended").number());
        assertThat(site.get(newer.number()).results().get(0)).endsWith("/v2");
    }

    private ImportView trial(String status) throws Exception {
        var entry = "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT00000001\"},"
                + "\"statusModule\":{\"overallStatus\":\"" + status + "\"}}}";
        return site.tried(new ByteArrayInputStream(entry.getBytes(StandardCharsets.UTF_8)), "trial.json");
    }

    @Test
    void aWriterImportsAProtocolAndConfirmsNothingElse() throws Exception {
        var writer = new Actor("wri", "Wri Ter (invented)", Set.of(Role.REGULATORY_WRITER));
        var intake = site.house.the(Intake.class);
        var current = site.house.the(CurrentActor.class);
        var json = "{\"protocolId\":\"CTR-9\",\"edition\":\"1.0\"}";
        var tried = current.runAs(
                writer,
                () -> intake.dryRunProtocol(intake.receive(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "trial.json", "x/y")));
        assertThat(tried.report().keepable()).isTrue();
        var job = site.house.act(writer, () -> intake.commitProtocol(tried.number(), "as approved"));
        site.run(job.number());
        assertThat(site.job(job.number()).state()).isEqualTo(JobState.DONE);
        assertThat(site.read(() -> site.records().titled(RecordKind.TRIAL_PROTOCOL, "CTR-9")))
                .hasValueSatisfying(kept -> assertThat(kept.by()).isEqualTo("wri"));

        assertRefused(
                () -> current.runAs(
                        writer, () -> intake.dryRunProtocol(intake.receive(batch("B-9", "Invented"), "b.xml", "x/y"))),
                "intake.other-kind");
        var batch = tried("B-9", "Invented");
        assertRefused(
                () -> site.house.act(writer, () -> intake.commitProtocol(batch.number(), "why not")),
                "intake.not-a-protocol");
        assertThat(kept("B-9")).isFalse();
    }

    @Test
    void aConfirmationNeedsAReasonAndIsGivenOnce() throws Exception {
        var tried = tried("B-1", "Invented");
        assertRefused(() -> site.commit(tried.number(), " "), "ground.field-missing");
        var job = site.commit(tried.number(), "once");
        assertRefused(() -> site.commit(tried.number(), "twice"), "intake.confirmed-before");
        site.run(job.number());
        assertRefused(() -> site.commit(tried.number(), "thrice"), "intake.confirmed-before");
        assertRefused(() -> site.commit("IM-1999-0001", "none"), "intake.not-found");
    }

    @Test
    void ofTwoConfirmationsAtTheSameMomentOneBeginsAJob() throws Exception {
        var number = tried("B-1", "Invented").number();
        assertRefused(() -> whileAnotherConfirms(number), "intake.confirmed-before");
        var job = site.get(number).job();
        site.house.act(ImportSite.RECORDER, () -> site.house.the(Jobs.class).stop(job, "not now"));
        assertRefused(() -> whileAnotherConfirms(number), "intake.confirmed-before");
        assertThat(site.get(number).job()).isNotEqualTo(job);
    }

    /** Confirms after another act looked at the import and confirmed it, and before that act has ended. */
    private void whileAnotherConfirms(String number) throws Exception {
        var intake = site.house.the(Intake.class);
        var confirmed = new CountDownLatch(1);
        var other = CompletableFuture.supplyAsync(() -> {
            try {
                return site.house.act(ImportSite.RECORDER, () -> {
                    var job = intake.commit(number, "first");
                    confirmed.countDown();
                    Thread.sleep(400);
                    return job;
                });
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
        assertThat(confirmed.await(20, TimeUnit.SECONDS)).isTrue();
        try {
            site.commit(number, "second");
        } finally {
            other.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void twoTrialRunsOfOneFileCannotBothBeKept() throws Exception {
        var one = tried("B-1", "Invented");
        var two = tried("B-1", "Invented");
        site.run(site.commit(one.number(), "first").number());
        assertRefused(() -> site.commit(two.number(), "second"), "intake.already-imported");
    }

    @Test
    void aRecordThatMovedOnSinceTheTrialRunMakesTheJobFailAndTheImportFree() throws Exception {
        site.run(site.commit(tried("B-1", "Invented").number(), "first").number());
        var late = tried("B-1", "late change");
        site.run(site.commit(tried("B-1", "early change").number(), "early").number());

        var job = site.commit(late.number(), "late");
        site.run(job.number());
        var failed = site.job(job.number());
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.message()).isEqualTo("recordkeeping.version-moved");
        var again = site.commit(late.number(), "late, again");
        assertThat(again.number()).isNotEqualTo(job.number());
    }

    @Test
    void whoAskedForWorkThatFailedIsToldAndNobodyElseIs() throws Exception {
        var failed = new ArrayList<String>();
        for (var reason : List.of("one", "two", "three")) {
            site.run(site.commit(tried("B-1", "before " + reason).number(), reason)
                    .number());
            var late = tried("B-1", "late " + reason);
            site.run(site.commit(tried("B-1", "early " + reason).number(), reason)
                    .number());
            var job = site.commit(late.number(), reason).number();
            site.run(job);
            failed.add(0, job);
        }
        var jobs = site.house.the(Jobs.class);
        var first = site.read(() -> jobs.ownFailed(14, null, 2));
        var rest = site.read(() -> jobs.ownFailed(14, first.next(), 2));
        assertThat(first.items()).extracting(JobView::number).isEqualTo(failed.subList(0, 2));
        assertThat(rest.items()).extracting(JobView::number).isEqualTo(failed.subList(2, 3));
        assertThat(rest.next()).isNull();
        var other = new Actor("other", "Ott Her (invented)", Set.of(Role.PRODUCTION_RECORDER));
        assertThat(site.house.act(other, () -> jobs.ownFailed(14, null, 2)).items())
                .isEmpty();
    }

    @Test
    void aJobThatTheServerTookDownIsFoundAndDoneOnce() throws Exception {
        var tried = tried("B-1", "Invented");
        var job = site.commit(tried.number(), "first");
        var ledger = site.house.the(JobLedger.class);
        var actor = site.house.the(CurrentActor.class);
        // Claimed, and then the power went.
        actor.runAs(Actor.SYSTEM, () -> ledger.claim(job.number()));
        assertThat(actor.runAs(Actor.SYSTEM, ledger::left)).containsExactly(job.number());
        assertThat(site.job(job.number()).state()).isEqualTo(JobState.INTERRUPTED);

        site.run(job.number());
        assertThat(site.job(job.number()).state()).isEqualTo(JobState.DONE);
        assertThat(actor.runAs(Actor.SYSTEM, ledger::left)).isEmpty();
        site.run(job.number());
        assertThat(site.read(() -> site.records().list(RecordKind.BATCH_RECORD, null, null, 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void workThatWasDoneBeforeTheStopIsNotDoneAgain() throws Exception {
        var tried = tried("B-1", "Invented");
        var job = site.commit(tried.number(), "first");
        var ledger = site.house.the(JobLedger.class);
        var actor = site.house.the(CurrentActor.class);
        actor.runAs(Actor.SYSTEM, () -> ledger.claim(job.number()));
        // The records were kept, and then the power went, before the job's end was written.
        try (var in = batch("B-1", "Invented")) {
            var reading = org.cellgmp.intake.control.SourceFile.read(in, java.time.ZoneId.of("Asia/Shanghai"));
            actor.runAs(
                    ImportSite.RECORDER, () -> site.house.the(ImportBook.class).keep(tried.number(), reading));
        }
        actor.runAs(Actor.SYSTEM, ledger::left);
        site.run(job.number());
        assertThat(site.job(job.number()).state()).isEqualTo(JobState.DONE);
        assertThat(site.job(job.number()).result()).endsWith("/v1");
        assertThat(site.read(() -> site.records().list(RecordKind.BATCH_RECORD, null, null, 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void workThatTakesTheServerDownAgainAndAgainIsGivenUp() throws Exception {
        var job = site.commit(tried("B-1", "Invented").number(), "first").number();
        var ledger = site.house.the(JobLedger.class);
        var actor = site.house.the(CurrentActor.class);
        for (int i = 0; i < 3; i++) {
            assertThat(actor.runAs(Actor.SYSTEM, () -> ledger.claim(job))).isPresent();
            actor.runAs(Actor.SYSTEM, ledger::left);
        }
        site.run(job);
        assertThat(site.job(job).state()).isEqualTo(JobState.FAILED);
        assertThat(site.job(job).message()).isEqualTo("job.gave-up");
        assertThat(kept("B-1")).isFalse();
    }

    @Test
    void aFileThatIsRefusedLeavesNothingButATrace() throws Exception {
        assertRefused(
                () -> site.tried(new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8)), "x.pdf"),
                "intake.not-pdf");
        assertRefused(() -> site.tried(new Endless(), "huge.xml"), "intake.file-too-large");
        try (var files = Files.walk(home)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void aVersionIsWrittenAsBatchmlWithItsHistoryAndIsTheSameRecordWhenItComesIn() throws Exception {
        site.run(site.commit(tried("B-1", "Invented").number(), "first").number());
        site.run(site.commit(tried("B-1", "Invented anew").number(), "name corrected")
                .number());
        var export = site.house.the(BatchmlExport.class);
        var number = site.read(() -> site.records().titled(RecordKind.BATCH_RECORD, "B-1"))
                .orElseThrow()
                .number();

        var first = site.read(() -> export.write(number, 1));
        assertThat(new String(first.content(), StandardCharsets.UTF_8)).doesNotContain("Invented anew");
        var latest = site.read(() -> export.write(number, null));
        assertThat(latest.address().version()).isEqualTo(2);
        assertThat(new String(latest.content(), StandardCharsets.UTF_8))
                .contains(number + "/v2#/header/productName")
                .contains("<ValueString>Invented</ValueString>")
                .contains("<Reason>name corrected</Reason>");

        var again = site.tried(new ByteArrayInputStream(latest.content()), "again.xml");
        assertThat(again.report().records().get(0).unchanged()).isTrue();
        var back = site.tried(new ByteArrayInputStream(first.content()), "first.xml");
        assertThat(back.report().records().get(0).differences())
                .singleElement()
                .satisfies(one -> assertThat(one.after()).isEqualTo("Invented"));

        var told = site.read(() -> site.house.the(Trail.class).story(number, null, 50));
        assertThat(told.items())
                .filteredOn(event -> event.act().equals("intake.batchml-written"))
                .extracting(event -> event.about() + " " + event.details().get("sha256"))
                .containsExactly(number + "/v1 " + first.digest(), number + "/v2 " + latest.digest());
        assertRefused(() -> site.read(() -> export.write(number, 3)), "recordkeeping.not-found");
        assertRefused(() -> site.read(() -> export.write("BR-1999-0001", null)), "recordkeeping.not-found");
    }

    /** More than may be sent, without holding it in memory. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return '<';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            java.util.Arrays.fill(buffer, offset, offset + length, (byte) '<');
            return length;
        }
    }
}
