package org.cellgmp.recordkeeping.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cellgmp.recordkeeping.boundary.SampleRecords.batch;
import static org.cellgmp.recordkeeping.boundary.SampleRecords.following;
import static org.cellgmp.recordkeeping.boundary.SampleRecords.lot;
import static org.cellgmp.recordkeeping.boundary.SampleRecords.master;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.Address;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.control.RecordKeepingWiring;
import org.junit.jupiter.api.Test;

/** What record keeping promises, whichever database it stands on. */
abstract class RecordsContract {
    private static final StoredFile FILE = new StoredFile("ab".repeat(32), 12, "batch.xlsx", "application/zip");

    private final List<RecordView> kept = java.util.Collections.synchronizedList(new ArrayList<>());
    private final List<Act> trail = java.util.Collections.synchronizedList(new ArrayList<>());

    abstract RecordKeepingDatabase database();

    private Measurements measurements() {
        var measurements = new Measurements();
        measurements.shelf = RecordKeepingWiring.figures(database().manager());
        measurements.codes = RecordKeepingWiring.codes(database().manager());
        return measurements;
    }

    private Records records() {
        var records = new Records();
        records.archive = RecordKeepingWiring.archive(database().manager());
        records.numbers = new Numbers();
        records.numbers.issue = RecordKeepingWiring.issue(database());
        var actor = new CurrentActor() {
            @Override
            public Actor get() {
                return new Actor("recorder-1", "Demo Recorder", Set.of(Role.PRODUCTION_RECORDER));
            }
        };
        records.trail = new Trail() {
            @Override
            public void append(Act act) {
                trail.add(act);
            }
        };
        records.scribe = RecordKeepingWiring.scribe(records.archive, records.trail, actor, kept::addAll);
        return records;
    }

    private RecordView keep(Kept record) throws Exception {
        return database().act(() -> records().keep(record, FILE, "first keeping"));
    }

    private RecordView revise(String number, int expected, Kept record) throws Exception {
        return database().act(() -> records().revise(number, expected, record, null, "corrected"));
    }

    private <T> T read(Callable<T> question) throws Exception {
        return database().act(question);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void theCanonicalBytesComeOutOfEveryDatabaseAsTheyWentIn() throws Exception {
        var hostile = " blank \r\n\ttab e\u0301 \u7ec6\u80de \ud83e\uddec \u0085\u2028\ufeff \\ \" % _ ' ; -- ";
        var made = batch("B-canonical", hostile);
        var view = keep(made);
        // The same on every database and every Java: another digest here is another format.
        assertThat(view.digest()).isEqualTo("ec8c4b7fc03f1b8fd4e3f4d29ad0782ce64d47ab3ef25e08a575b24f7a8090fd");
        var back = read(() -> records().latest(view.number()));
        assertThat(back.record()).isEqualTo(made);
        assertThat(back.digest()).isEqualTo(view.digest());
        assertThat(CanonicalJson.digest(back.record())).isEqualTo(view.digest());
    }

    @Test
    void theMasterRecordThatABatchNamesIsFound() throws Exception {
        var third = keep(master("MBR-019", "3", "P-1"));
        keep(master("MBR-019", "4", "P-1"));
        keep(master("MBR-020", "3", "P-2"));
        assertThat(read(() -> records().masterOf(following("MBR-019 v3"))))
                .hasValueSatisfying(found -> assertThat(found.number()).isEqualTo(third.number()));
        assertThat(read(() -> records().masterOf(following("MBR-019/3"))))
                .hasValueSatisfying(found -> assertThat(found.number()).isEqualTo(third.number()));
        // Another edition is not the one that was followed, nor is one of another product.
        assertThat(read(() -> records().masterOf(following("MBR-019 v5")))).isEmpty();
        assertThat(read(() -> records().masterOf(following("MBR-020 v3")))).isEmpty();
        assertThat(read(() -> records().masterOf(following(null)))).isEmpty();
    }

    @Test
    void aKeptRecordReadsBackWithItsDigestReasonPersonTimeAndFile() throws Exception {
        var record = batch("B-READ-1", "26.0");
        var kept = keep(record);

        var view = read(() -> records().latest(kept.number()));
        assertThat(view.record()).isEqualTo(record);
        assertThat(view.digest()).isEqualTo(CanonicalJson.digest(record));
        assertThat(view.number()).matches("BR-[0-9]{4}-[0-9]{4}");
        assertThat(view.latest()).isEqualTo(1);
        assertThat(view.reason()).isEqualTo("first keeping");
        assertThat(view.by()).isEqualTo("recorder-1");
        assertThat(view.original()).isEqualTo(FILE);
        assertThat(view.at()).isEqualTo(kept.at());
    }

    @Test
    void everyKeepingAndCorrectionIsAnnouncedToTheRoomsAbove() throws Exception {
        var number = keep(batch("B-ANNOUNCE-1", "26.0")).number();
        revise(number, 1, batch("B-ANNOUNCE-1", "26.1"));

        assertThat(kept)
                .extracting(RecordView::number, one -> one.record().kind(), RecordView::latest)
                .containsExactly(tuple(number, RecordKind.BATCH_RECORD, 1), tuple(number, RecordKind.BATCH_RECORD, 2));
        assertThat(kept.get(1)).isEqualTo(read(() -> records().latest(number)));
    }

    @Test
    void manyAreKeptInOneActAllOrNone() throws Exception {
        var many = List.of(batch("B-MANY-1", "26.0"), batch("B-MANY-2", "27.0"), batch("B-MANY-3", "28.0"));
        var views = database().act(() -> records().keepAll(many, FILE, "history"));

        assertThat(views).extracting(RecordView::record).containsExactlyElementsOf(many);
        assertThat(kept).isEqualTo(views);
        assertThat(trail)
                .extracting(Act::name, Act::about, Act::reason)
                .containsExactlyElementsOf(views.stream()
                        .map(view -> tuple("record.kept", view.address().toString(), "history"))
                        .toList());
        for (var view : views)
            assertThat(read(() -> records().latest(view.number()))).isEqualTo(view);
        assertThat(database().act(() -> records().keepAll(List.of(), FILE, "nothing")))
                .isEmpty();

        for (var second : List.of("B-MANY-2", "B-MANY-4")) {
            var again = List.of(batch("B-MANY-4", "26.0"), batch(second, "27.0"));
            assertRefused(
                    () -> database().act(() -> records().keepAll(again, FILE, "again")), "recordkeeping.already-kept");
        }
        assertThat(read(() -> records().titled(RecordKind.BATCH_RECORD, "B-MANY-4")))
                .isEmpty();
    }

    @Test
    void everyKeepingAndCorrectionStandsInTheTrailWithTheFieldsThatChanged() throws Exception {
        var kept = keep(batch("B-TRAIL-1", "26.0"));
        var next = revise(kept.number(), 1, batch("B-TRAIL-1", "26.1"));

        assertThat(trail).extracting(Act::name).containsExactly("record.kept", "record.revised");
        var correction = trail.get(1);
        assertThat(correction.about()).isEqualTo(kept.number() + "/v2");
        assertThat(correction.reason()).isEqualTo("corrected");
        assertThat(correction.details()).containsEntry("digest", next.digest());
        assertThat(correction.changes()).singleElement().satisfies(change -> {
            assertThat(change.address()).isEqualTo(kept.number() + "/v2#/qcResults/0/result");
            assertThat(change.oldValue()).isEqualTo("26.0");
            assertThat(change.newValue()).isEqualTo("26.1");
        });
    }

    @Test
    void earlierVersionsStayAsTheyWere() throws Exception {
        var kept = keep(batch("B-STAY-1", "1.0"));
        revise(kept.number(), 1, batch("B-STAY-1", "1.00"));
        revise(kept.number(), 2, batch("B-STAY-1", "<1.00"));

        assertThat(read(() -> records().version(kept.number(), 1)).record()).isEqualTo(batch("B-STAY-1", "1.0"));
        assertThat(read(() -> records().version(kept.number(), 2)).latest()).isEqualTo(3);
        assertThat(read(() -> records().history(kept.number())))
                .extracting(view -> view.address().version())
                .containsExactly(3, 2, 1);
        assertThat(read(() -> records().history(kept.number())))
                .allSatisfy(view -> assertThat(view.record()).isNull());
    }

    @Test
    void theSameVersionCannotBeCorrectedTwice() throws Exception {
        var kept = keep(batch("B-TWICE-1", "1"));
        revise(kept.number(), 1, batch("B-TWICE-1", "2"));
        assertRefused(() -> revise(kept.number(), 1, batch("B-TWICE-1", "3")), "recordkeeping.version-moved");
        assertRefused(() -> revise(kept.number(), 3, batch("B-TWICE-1", "3")), "recordkeeping.version-moved");
    }

    @Test
    void ofManyWhoCorrectAtOnceOneSucceeds() throws Exception {
        var kept = keep(batch("B-RACE-1", "0"));
        int people = 6;
        var start = new CountDownLatch(1);
        var crowd = Executors.newFixedThreadPool(people);
        var attempts = new ArrayList<java.util.concurrent.Future<String>>();
        for (int i = 1; i <= people; i++) {
            var result = Integer.toString(i);
            attempts.add(crowd.submit(() -> {
                start.await();
                try {
                    revise(kept.number(), 1, batch("B-RACE-1", result));
                    return "kept";
                } catch (Refusal refusal) {
                    return refusal.code();
                }
            }));
        }
        start.countDown();
        var outcomes = new ArrayList<String>();
        for (var attempt : attempts) outcomes.add(attempt.get());
        crowd.shutdown();

        assertThat(outcomes).filteredOn("kept"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals("kept"))
                .allMatch(code ->
                        code.equals("recordkeeping.version-moved") || code.equals("recordkeeping.being-revised"));
        assertThat(read(() -> records().history(kept.number()))).hasSize(2);
    }

    @Test
    void nothingIsKeptWithoutReasonOrNameOrWithTextThatHasNoDigest() throws Exception {
        for (var reason : new String[] {null, "", " \t\n"})
            assertRefused(
                    () -> database().act(() -> records().keep(batch("B-WHY-1", "1"), null, reason)),
                    "recordkeeping.reason-missing");
        assertRefused(
                () -> database().act(() -> records().keep(batch("B-WHY-1", "1"), null, "x".repeat(2001))),
                "recordkeeping.reason-too-long");
        assertThat(database().act(() -> records().keep(batch("B-WHY-2", "1"), null, "x".repeat(2000))))
                .isNotNull();
        assertRefused(() -> keep(batch(null, "1")), "recordkeeping.no-name");
        assertRefused(() -> keep(batch("  ", "1")), "recordkeeping.no-name");
        assertRefused(() -> keep(batch("B\u0000", "1")), "recordkeeping.not-storable");
        assertRefused(() -> keep(batch("B-SURROGATE", "\ud800")), "recordkeeping.not-storable");
        assertRefused(() -> keep(batch("B".repeat(301), "1")), "recordkeeping.too-long");
        assertThat(keep(batch("B".repeat(300), "1"))).isNotNull();
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() throws Exception {
        var kept = keep(batch("B-SAME-1", "1.0"));
        assertRefused(() -> revise(kept.number(), 1, batch("B-SAME-1", "1.0")), "recordkeeping.nothing-changed");
    }

    @Test
    void aRecordKeepsItsKind() throws Exception {
        var kept = keep(batch("B-KIND-1", "1"));
        assertRefused(() -> revise(kept.number(), 1, lot("M-KIND", "L1")), "recordkeeping.other-kind");
    }

    @Test
    void twoRecordsOfOneProductNeverShareAName() throws Exception {
        var kept = keep(batch("B-DOUBLE-1", "1"));
        assertThatThrownBy(() -> keep(batch("B-DOUBLE-1", "2"))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("recordkeeping.already-kept");
            assertThat(refusal.arguments()).contains(kept.number());
        });
    }

    @Test
    void aRolledBackActLeavesNothing() throws Exception {
        assertThatThrownBy(() -> database().act(() -> {
                    records().keep(batch("B-ROLL-1", "1"), FILE, "why");
                    throw new IllegalStateException("later in the act");
                }))
                .hasMessage("later in the act");
        assertThat(read(() -> records().titled(RecordKind.BATCH_RECORD, "B-ROLL-1")))
                .isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteAVersion() throws Exception {
        var kept = keep(batch("B-FIXED-1", "1"));
        assertThatThrownBy(() -> database()
                        .change("update recordkeeping_version set reason = 'x' where digest = '" + kept.digest() + "'"))
                .hasStackTraceContaining("written once");
        assertThatThrownBy(() ->
                        database().change("delete from recordkeeping_version where digest = '" + kept.digest() + "'"))
                .hasStackTraceContaining("written once");
        assertThat(read(() -> records().latest(kept.number())).reason()).isEqualTo("first keeping");
    }

    @Test
    void aVeryLongRecordAndChineseTextComeBackUnchanged() throws Exception {
        var record = batch("B-LONG-1", "细胞活率 \uD83E\uDDEC " + "9".repeat(3_000_000));
        var kept = keep(record);
        assertThat(read(() -> records().latest(kept.number())).record()).isEqualTo(record);
    }

    @Test
    void listsGoPageByPageNewestFirst() throws Exception {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 7; i++) numbers.add(0, keep(lot("M-PAGE", "L" + i)).number());
        keep(lot("M-OTHER", "L_1%!"));

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var cursor = after;
            var page = read(() -> records().list(RecordKind.MATERIAL_LOT, "m-page", cursor, 3));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(row -> seen.add(row.number()));
            after = page.next();
        } while (after != null);
        assertThat(seen).isEqualTo(numbers);
        assertThat(read(() -> records().list(RecordKind.MATERIAL_LOT, "l_1%!", null, 500))
                        .items())
                .hasSize(1);
        assertThat(read(() -> records().list(RecordKind.MATERIAL_LOT, "nowhere", null, 0))
                        .items())
                .isEmpty();
    }

    @Test
    void lotsBatchesAndImportsAreFound() throws Exception {
        var lotKept = keep(lot("M-FIND", "L1"));
        assertThat(read(() -> records().lots(List.of("M-FIND / L1", "M-FIND / none"))))
                .singleElement()
                .satisfies(found -> assertThat(found.address().number()).isEqualTo(lotKept.number()));
        assertThat(read(() -> records().lots(List.of()))).isEmpty();
        var kept = keep(batch("B-FIND-1", "1"));
        assertThat(read(() -> records().batchesOf("P-1")))
                .extracting(RecordView::number)
                .contains(kept.number());
        assertThat(read(() -> records().importedFrom(FILE.sha256()))).isPresent();
        assertThat(read(() -> records().importedFrom("0".repeat(64)))).isEmpty();
        assertRefused(() -> read(() -> records().latest("BR-1999-0001")), "recordkeeping.not-found");
        assertRefused(() -> read(() -> records().version(kept.number(), 9)), "recordkeeping.not-found");
    }

    @Test
    void theBatchesBeforeOneAreThoseOfItsProductKeptEarlier() throws Exception {
        var kept = new ArrayList<RecordView>();
        for (int i = 0; i < 4; i++) kept.add(keep(batch("B-BEFORE-" + i, "9" + i)));
        var revised = revise(kept.get(1).number(), 1, batch("B-BEFORE-1", "81"));
        var door = measurements();
        assertThat(read(() -> door.upTo(
                        kept.get(3).address(), (BatchRecord) kept.get(3).record(), 2)))
                .isNotEmpty()
                .allSatisfy((cell, points) -> assertThat(points)
                        .extracting(point ->
                                Address.of(point.cell().number(), point.cell().version()))
                        .containsExactly(
                                revised.address(),
                                kept.get(2).address(),
                                kept.get(3).address()));
        assertThat(read(() -> door.of(((BatchRecord) kept.get(3).record()).product())))
                .isNotEmpty();
        assertThat(read(() -> door.of("no such product"))).isEmpty();
        assertThat(read(door::products)).contains(((BatchRecord) kept.get(3).record()).product());
    }

    @Test
    void numbersAreNeverIssuedTwice() throws Exception {
        var issued = new HashSet<String>();
        var crowd = Executors.newFixedThreadPool(8);
        var calls = new ArrayList<java.util.concurrent.Future<String>>();
        var numbers = records().numbers;
        for (int i = 0; i < 80; i++) calls.add(crowd.submit(() -> numbers.next("ZZ")));
        for (var call : calls) assertThat(issued.add(call.get())).isTrue();
        crowd.shutdown();
        var series = "ZZ-" + org.cellgmp.ground.HouseClock.nowAtSite().getYear();
        assertThat(issued).contains(series + "-0001", series + "-0080");
        for (var wrong : new String[] {null, "", "B", "BRX", "br", "B1"})
            assertThatThrownBy(() -> numbers.next(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timesKeepTheOffsetOfTheSite() throws Exception {
        var kept = keep(batch("B-ZONE-1", "1"));
        var read = read(() -> records().latest(kept.number()));
        assertThat(read.at().getOffset())
                .isEqualTo(org.cellgmp.ground.HouseClock.nowAtSite().getOffset());
        assertThat(read.at().withOffsetSameInstant(ZoneOffset.UTC)).isNotNull();
    }
}
