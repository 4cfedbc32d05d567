package org.cellgmp.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.GivenAnswer;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.schema.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same call twice, and two corrections at once: nothing is done twice, and nothing is lost. */
abstract class RepeatRoad {
    private static final Actor OTHER = new Actor("other", "Ott Her (invented)", Set.of(Role.PRODUCTION_RECORDER));
    private static final GivenAnswer ANSWER = new GivenAnswer(202, "/api/v1/jobs/JB-2026-0001", "{}");

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

    private RepeatedCalls calls() {
        return site.house.the(RepeatedCalls.class);
    }

    private void refused(Callable<?> call, String code) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void theSameCallGetsTheSameAnswerAndAnotherOneIsRefused() throws Exception {
        var digest = "ab".repeat(32);
        assertThat(site.read(() -> calls().begin("k-1", digest))).isEmpty();
        refused(() -> site.read(() -> calls().begin("k-1", digest)), "intake.key-at-work");
        site.read(() -> {
            calls().answered("k-1", ANSWER);
            return null;
        });
        assertThat(site.read(() -> calls().begin("k-1", digest))).contains(ANSWER);
        refused(() -> site.read(() -> calls().begin("k-1", "cd".repeat(32))), "intake.key-of-another");
        // Another account's key of the same name is another key.
        assertThat(site.house.act(OTHER, () -> calls().begin("k-1", "cd".repeat(32))))
                .isEmpty();
    }

    @Test
    void anAnswerThatIsTooLongIsGivenAgainWithoutItsBody() throws Exception {
        var digest = "ab".repeat(32);
        site.read(() -> calls().begin("k-3", digest));
        site.read(() -> {
            calls().answered("k-3", new GivenAnswer(201, "/api/v1/imports/IM-2026-0001", "x".repeat(100_001)));
            return null;
        });
        assertThat(site.read(() -> calls().begin("k-3", digest)))
                .contains(new GivenAnswer(201, "/api/v1/imports/IM-2026-0001", null));
    }

    @Test
    void aCallThatCameToNothingMayBeMadeAgain() throws Exception {
        site.read(() -> calls().begin("k-2", "ab".repeat(32)));
        site.read(() -> {
            calls().released("k-2");
            return null;
        });
        assertThat(site.read(() -> calls().begin("k-2", "cd".repeat(32)))).isEmpty();
    }

    @Test
    void aKeyIsShortAndVisible() {
        for (var key : new String[] {"", " ", "a b", "x".repeat(201), "\u6279"})
            refused(() -> site.read(() -> calls().begin(key, "ab".repeat(32))), "intake.key-unreadable");
    }

    private static BatchRecord batch(String name, String strength) {
        return new BatchRecord(
                new BatchHeader("B-1", "P-1", name, strength, null, null, null, null, null, null, null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void ofTwoCorrectionsAtOnceOneWinsAndTheOtherIsToldWhatChanged() throws Exception {
        var number = site.read(() -> site.records().keep(batch("Name", "1"), null, "first"))
                .number();
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        var answers = new ArrayList<Future<RecordView>>();
        answers.add(threads.submit(() -> corrects(ImportSite.RECORDER, barrier, number, batch("Name", "2"))));
        answers.add(threads.submit(() -> corrects(OTHER, barrier, number, batch("Other name", "1"))));
        int won = 0;
        for (var answer : answers)
            try {
                answer.get();
                won++;
            } catch (java.util.concurrent.ExecutionException lost) {
                assertThat(lost.getCause())
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code())
                                        .isIn("recordkeeping.version-moved", "recordkeeping.being-revised"));
            }
        threads.shutdown();
        assertThat(won).isEqualTo(1);

        var meanwhile = site.read(() -> site.records().since(number, 1));
        assertThat(meanwhile).singleElement().satisfies(revision -> {
            assertThat(revision.version()).isEqualTo(2);
            assertThat(revision.by()).isIn("rec", "other");
            assertThat(revision.reason()).isEqualTo("by " + revision.by());
            var first = revision.by().equals("rec");
            assertThat(revision.changes()).singleElement().satisfies(change -> {
                assertThat(change.address()).isEqualTo(number + "/v2#/header/" + (first ? "strength" : "productName"));
                assertThat(change.oldValue()).isEqualTo(first ? "1" : "Name");
                assertThat(change.newValue()).isEqualTo(first ? "2" : "Other name");
            });
        });
        assertThat(site.read(() -> site.records().since(number, 2))).isEmpty();
        assertThat(site.read(() -> site.records().history(number))).hasSize(2);
        assertThat(new String(
                        org.cellgmp.record.CanonicalJson.write(
                                site.read(() -> site.records().version(number, 1))
                                        .record()),
                        StandardCharsets.UTF_8))
                .contains("\"Name\"");
    }

    private RecordView corrects(Actor who, CyclicBarrier barrier, String number, BatchRecord record) throws Exception {
        return site.house.act(who, () -> {
            barrier.await();
            return site.records().revise(number, 1, record, null, "by " + who.id());
        });
    }
}
