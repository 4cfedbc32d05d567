package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.audit.control.EventMark;
import org.cellgmp.audit.control.TrailProbe;
import org.cellgmp.ground.SiteKey;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;
import org.junit.jupiter.api.Test;

/**
 * Somebody who owns the database has switched off what guards it and changes one thing: each change is found and called by its
 * name. A thousand changes with fixed seeds.
 */
class TamperTest extends TamperedTrail {
    @Test
    void aFieldOfAnEvent() throws Exception {
        each(
                random -> {
                    long place = random.nextInt(EVENTS);
                    long event = eventAt(place);
                    var column = COLUMNS.get(random.nextInt(COLUMNS.size()));
                    run("update audit_event set " + column + " = concat(" + column + ", 'x') where id = ?", event);
                    return new Expected(
                            List.of(SealFinding.of(Kind.CHANGED, place, place, event), changedBetween(place)),
                            Set.of());
                },
                11);
    }

    @Test
    void aMomentByOneMicrosecond() throws Exception {
        each(
                random -> {
                    long place = random.nextInt(EVENTS);
                    long event = eventAt(place);
                    run(
                            "update audit_event set happened_at = dateadd(microsecond, 1, happened_at) where id = ?",
                            event);
                    return new Expected(List.of(SealFinding.of(Kind.CHANGED, place, place, event)), Set.of());
                },
                12);
    }

    @Test
    void anEventTogetherWithItsHash() throws Exception {
        each(
                random -> {
                    long place = 1 + random.nextInt(EVENTS - 1);
                    run("update audit_event set reason = 'another' where id = ?", eventAt(place));
                    run("update seal_leaf set hash = ? where place = ?", rehashed(eventAt(place)), place);
                    return new Expected(
                            List.of(SealFinding.of(Kind.MARK, place, eventAt(place)), changedBetween(place)), Set.of());
                },
                13);
    }

    private byte[] rehashed(long event) throws SQLException {
        try (var query =
                owner.prepareStatement("select " + EventBytes.COLUMNS + " from audit_event e where e.id = ?")) {
            query.setLong(1, event);
            try (var row = query.executeQuery()) {
                row.next();
                return new Hashes().leaf(new EventBytes().of(row));
            }
        }
    }

    /** Written while the server runs, so that the sequencer gives it a place and a checkpoint like any other. */
    @Test
    void anEventPutInBeforeItIsSealed() throws Exception {
        each(
                random -> {
                    long id = 900_000 + random.nextInt(1000);
                    TrailProbe.copyOfFirst(owner, id);
                    run("update audit_event set reason = 'never said' where id = ?", id);
                    if (random.nextBoolean()) run("update audit_event set mark = null where id = ?", id);
                    var at = START.plusSeconds(2 * EVENTS);
                    var late = work(connection -> Sealing.open(connection, at, MARKS));
                    var round = work(connection -> late.catchUp(connection, key, 0, 1000, at));
                    assertThat(round.foreign()).containsExactly((long) EVENTS);
                    return new Expected(List.of(SealFinding.of(Kind.MARK, EVENTS, id)), Set.of(Kind.CLOCK));
                },
                25);
    }

    /** Without their marks events are no less suspect: the trail itself says from where on each has one. */
    @Test
    void allMarksTakenAway() throws Exception {
        owner.setAutoCommit(false);
        try {
            run("update audit_event set mark = null");
            assertThat(check().failures()).isEqualTo(EVENTS);
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    /** As after a loss of the folder of keys: told, and no failure of the trail. */
    @Test
    void marksOfAKeyThatIsNoMoreAtHandAreARemark() throws Exception {
        var another = new EventMarks(new EventMark().with(new SiteKey(outside.resolve("another.key"))));
        var report = new TrailCheck(threads, transaction(), files, another).check((done, total) -> false);
        assertThat(report.passed()).isTrue();
        assertThat(report.findings()).containsExactly(SealFinding.of(Kind.MARKS_UNCHECKED, EVENTS));
    }

    @Test
    void anEventRemoved() throws Exception {
        each(
                random -> {
                    long place = random.nextInt(EVENTS);
                    long event = eventAt(place);
                    run("delete from audit_event where id = ?", event);
                    return new Expected(List.of(SealFinding.of(Kind.REMOVED, place, event)), Set.of(Kind.CHANGED));
                },
                14);
    }

    @Test
    void anEventRemovedWithItsPlace() throws Exception {
        each(
                random -> {
                    long place = random.nextInt(EVENTS - 1);
                    long event = eventAt(place);
                    run("delete from seal_leaf where place = ?", place);
                    run("delete from audit_event where id = ?", event);
                    return new Expected(List.of(SealFinding.of(Kind.GAP, place, place)), Set.of(Kind.CHANGED));
                },
                15);
    }

    @Test
    void twoEventsSwapped() throws Exception {
        each(
                random -> {
                    long one = random.nextInt(EVENTS - 1);
                    long two = one + 1 + random.nextInt((int) (EVENTS - one - 1));
                    long first = eventAt(one);
                    long second = eventAt(two);
                    run("update seal_leaf set event = ? where place = ?", -1L, one);
                    run("update seal_leaf set event = ? where place = ?", first, two);
                    run("update seal_leaf set event = ? where place = ?", second, one);
                    return new Expected(
                            List.of(
                                    SealFinding.of(Kind.CHANGED, one, one, second),
                                    SealFinding.of(Kind.CHANGED, two, two, first)),
                            Set.of(Kind.CHANGED));
                },
                16);
    }

    @Test
    void anEventAddedBesideTheApplication() throws Exception {
        each(
                random -> {
                    long id = 1_000_000 + random.nextInt(1000);
                    TrailProbe.copyOfFirst(owner, id);
                    return new Expected(List.of(SealFinding.of(Kind.ADDED, id)), Set.of());
                },
                17);
    }

    @Test
    void anEventPutBetweenOthersWithTheRestMovedUp() throws Exception {
        each(
                random -> {
                    long place = random.nextInt(EVENTS);
                    long id = 1_000_000 + random.nextInt(1000);
                    TrailProbe.copyOfFirst(owner, id);
                    for (long at = EVENTS - 1; at >= place; at--)
                        run("update seal_leaf set place = ? where place = ?", at + 1, at);
                    run("insert into seal_leaf (place, event, hash) values (?, ?, ?)", place, id, rehashed(id));
                    return new Expected(
                            place == 0
                                    ? List.of(changedBetween(place))
                                    : List.of(SealFinding.of(Kind.MARK, place, id), changedBetween(place)),
                            Set.of());
                },
                18);
    }

    @Test
    void aLetterOfACheckpoint() throws Exception {
        each(
                random -> {
                    long size = sizes.get(random.nextInt(sizes.size()));
                    String note;
                    try (var query = owner.prepareStatement("select note from seal_checkpoint where size = ?")) {
                        query.setLong(1, size);
                        try (var row = query.executeQuery()) {
                            row.next();
                            note = row.getString(1);
                        }
                    }
                    int at = random.nextInt(note.length() - 4); // the last letters of base64 hold spare bits
                    char other = note.charAt(at) == 'a' ? 'b' : 'a';
                    run(
                            "update seal_checkpoint set note = ? where size = ?",
                            note.substring(0, at) + other + note.substring(at + 1),
                            size);
                    var report = check();
                    assertThat(report.findings())
                            .anyMatch(finding -> finding.kind() == Kind.FORGED
                                    && finding.arguments().get(0).matches("\\d+"));
                    return new Expected(List.of(SealFinding.of(Kind.CHECKPOINT_MISSING, size)), Set.of(Kind.FORGED));
                },
                19);
    }

    @Test
    void aCheckpointRemoved() throws Exception {
        each(
                random -> {
                    long size = sizes.get(random.nextInt(sizes.size()));
                    run("delete from seal_checkpoint where size = ?", size);
                    return new Expected(List.of(SealFinding.of(Kind.CHECKPOINT_MISSING, size)), Set.of());
                },
                20);
    }

    @Test
    void theWholeDatabasePutBack() throws Exception {
        each(
                random -> {
                    long size = random.nextInt(sizes.size()) == 0 ? 0 : sizes.get(random.nextInt(sizes.size() - 1));
                    long last = size == 0 ? 0 : eventAt(size - 1);
                    run("delete from seal_checkpoint where size > ?", size);
                    run("delete from seal_leaf where place >= ?", size);
                    run("delete from seal_node where (place + 1) * 256 > ?", size);
                    run("delete from audit_event where id > ?", last);
                    return new Expected(
                            List.of(SealFinding.of(Kind.ROLLED_BACK, sizes.get(sizes.size() - 1), size)), Set.of());
                },
                21);
    }

    @Test
    void theTrailRewrittenAndSignedWithAnotherKey() throws Exception {
        each(
                random -> {
                    long place = random.nextInt(EVENTS);
                    run("update audit_event set actor = 'nobody' where id = ?", eventAt(place));
                    run("update seal_leaf set hash = ? where place = ?", rehashed(eventAt(place)), place);
                    var forger = TrailKey.fresh("cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1");
                    var frontier = new Frontier();
                    var ordered = new ArrayList<>(sizes);
                    Collections.sort(ordered);
                    for (long at = 0; at < EVENTS; at++) {
                        frontier.append(new SealShelf(owner).hashes(0, at, 1).get(0));
                        if (!ordered.contains(at + 1)) continue;
                        var note = SignedNote.sign(
                                new org.cellgmp.seal.Checkpoint(
                                        forger.name(), at + 1, frontier.root(), START.plusSeconds(at)),
                                forger);
                        run("update seal_checkpoint set note = ? where size = ?", note.text(), at + 1);
                    }
                    return new Expected(
                            List.of(
                                    SealFinding.of(
                                            Kind.FORGED,
                                            sizes.get(0),
                                            "cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1"),
                                    SealFinding.of(Kind.MARK, place, eventAt(place))),
                            Set.of(Kind.ROLLED_BACK, Kind.CHECKPOINT_MISSING, Kind.NODE));
                },
                22);
    }

    @Test
    void aKeptHashOfTheTree() throws Exception {
        owner.setAutoCommit(false);
        try {
            run("update seal_node set hash = ? where height = 8 and place = 0", new byte[32]);
            assertThat(check().findings()).containsExactly(SealFinding.of(Kind.NODE, 8, 0));
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    @Test
    void aBrokenLastNoteOfAFileIsPassedOverAndAStrangeOneIsNot() throws Exception {
        var file = files.files(outside).get(0);
        var whole = Files.readString(file);
        try {
            Files.writeString(
                    file,
                    whole
                            + whole.substring(
                                    whole.lastIndexOf("cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1\n"),
                                    whole.length() - 40));
            assertThat(check().findings()).isEmpty();
            files.append(outside, work(connection -> new SealShelf(connection).checkpointsBelow(4, 1)), key.open());
            files.append(outside, work(connection -> new SealShelf(connection).checkpointsBelow(100, 1)), key.open());
            assertThat(OutsideFiles.notes(file)).hasSizeGreaterThan(sizes.size());
            var stranger = SignedNote.sign(
                    new org.cellgmp.seal.Checkpoint(
                            "cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1", 5, new byte[32], START),
                    TrailKey.fresh("cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1"));
            Files.writeString(file, whole + stranger.text() + "\n");
            assertThat(check().findings())
                    .containsExactly(
                            SealFinding.of(Kind.FORGED, 5, "cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1"));
        } finally {
            Files.writeString(file, whole);
        }
    }
}
