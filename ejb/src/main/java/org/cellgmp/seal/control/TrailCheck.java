package org.cellgmp.seal.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;
import org.cellgmp.seal.SealReport;

/**
 * Reads the whole trail again and holds it against every checkpoint, in the database and outside. Two portions are read at a time;
 * each in a transaction of its own, so that nobody waits.
 */
@ApplicationScoped
public class TrailCheck {
    /** Told how far it is. Returns true if it shall stop. */
    public interface Watch {
        boolean at(long done, long total);
    }

    /** It was asked to stop. */
    public static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final int PORTION = 8_192;
    private static final int AHEAD = 3;

    @Resource
    ManagedExecutorService threads;

    @Inject
    SealTransaction transaction;

    @Inject
    OutsideFiles files;

    @Inject
    EventMarks marks;

    public TrailCheck() {}

    /** Without a container. */
    TrailCheck(ExecutorService threads, SealTransaction transaction, OutsideFiles files, EventMarks marks) {
        this.pool = threads;
        this.transaction = transaction;
        this.files = files;
        this.marks = marks;
    }

    private ExecutorService pool;

    public SealReport check(Watch watch) throws Stopped {
        var began = System.nanoTime();
        var at = HouseClock.now();
        var verdict = new Verdict();
        var notes = notes(verdict);
        long total = transaction.apart(connection -> new SealShelf(connection).size());
        var frontier = new Frontier();
        var roots = new Roots(notes, verdict);
        roots.at(frontier);
        var known = transaction.apart(connection -> Marks.of(connection, marks));
        known.unchecked().ifPresent(place -> verdict.add(SealFinding.of(Kind.MARKS_UNCHECKED, Math.min(place, total))));
        var unplaced = new Unplaced();
        readAll(total, known, frontier, roots, verdict, unplaced, watch);
        roots.end(frontier.size());
        new TimeStampCheck(transaction, files).check(verdict);
        long waiting = waiting(unplaced, verdict);
        return new SealReport(
                at,
                total,
                waiting,
                notes.inside,
                notes.outside,
                verdict.kept,
                verdict.failures,
                verdict.remarks,
                (System.nanoTime() - began) / 1_000_000);
    }

    private void readAll(
            long total, Marks known, Frontier frontier, Roots roots, Verdict verdict, Unplaced unplaced, Watch watch)
            throws Stopped {
        var ahead = new ArrayDeque<Future<LeafPortion>>();
        long asked = 0;
        Instant latest = null;
        while (frontier.size() < total && !roots.broken()) {
            for (; ahead.size() < AHEAD && asked < total; asked += PORTION) {
                long first = asked;
                int count = (int) Math.min(PORTION, total - asked);
                ahead.add(executor()
                        .submit(() ->
                                transaction.apart(connection -> LeafPortion.read(connection, first, count, known))));
            }
            var portion = got(ahead.remove());
            verdict.addAll(portion.findings());
            unplaced.add(portion.read());
            if (latest != null
                    && portion.earliest() != null
                    && portion.earliest().plus(LeafPortion.LATE).isBefore(latest))
                verdict.add(SealFinding.of(Kind.CLOCK, portion.first(), "-"));
            if (portion.latest() != null && (latest == null || portion.latest().isAfter(latest)))
                latest = portion.latest();
            var nodes = new ArrayList<KeptNode>();
            for (var hash : portion.hashes()) {
                // Of a place whose event is gone no root can be made; what stands above it is told as changed.
                frontier.append(
                        0,
                        hash == null ? new byte[Hashes.LENGTH] : hash,
                        (height, index, node) -> nodes.add(new KeptNode(height, index, node)));
                roots.at(frontier);
                if (roots.broken()) break;
            }
            if (!roots.broken()) compare(nodes, verdict);
            if (watch.at(frontier.size(), total)) throw new Stopped();
        }
        // Places behind a root that does not fit are still held against their own kept hashes.
        while (!ahead.isEmpty()) {
            var portion = got(ahead.remove());
            verdict.addAll(portion.findings());
            unplaced.add(portion.read());
        }
        for (; asked < total; asked += PORTION) {
            long first = asked;
            int count = (int) Math.min(PORTION, total - asked);
            var portion = transaction.apart(connection -> LeafPortion.read(connection, first, count, known));
            verdict.addAll(portion.findings());
            unplaced.add(portion.read());
            if (watch.at(asked, total)) throw new Stopped();
        }
    }

    private record KeptNode(int height, long index, byte[] hash) {}

    /** The hashes that proofs are made from. */
    private void compare(List<KeptNode> nodes, Verdict verdict) {
        verdict.addAll(transaction.apart(connection -> {
            var shelf = new SealShelf(connection);
            var wrong = new ArrayList<SealFinding>();
            for (var node : nodes) {
                var kept = shelf.hashes(node.height(), node.index(), 1);
                if (kept.size() != 1 || !Arrays.equals(kept.get(0), node.hash()))
                    wrong.add(SealFinding.of(Kind.NODE, node.height(), node.index()));
            }
            return wrong;
        }));
    }

    private ExecutorService executor() {
        return pool == null ? threads : pool;
    }

    private static LeafPortion got(Future<LeafPortion> portion) {
        try {
            return portion.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private long waiting(Unplaced unplaced, Verdict verdict) {
        return transaction.apart(connection -> {
            var waiting = new long[1];
            unplaced.each(connection, (id, hash, mark) -> {
                if (marks.genuine(hash, mark)) waiting[0]++;
                else verdict.add(SealFinding.of(Kind.ADDED, id));
            });
            return waiting[0];
        });
    }

    /** Every checkpoint that is known, by size. */
    static final class Notes {
        final TreeMap<Long, List<byte[]>> roots = new TreeMap<>();
        final java.util.Set<Long> kept = new java.util.HashSet<>();
        long inside;
        long outside;

        boolean has(SignedNote note) {
            return roots.getOrDefault(note.checkpoint().size(), List.of()).stream()
                    .anyMatch(note.checkpoint()::sameRoot);
        }

        void add(SignedNote note) {
            var here = roots.computeIfAbsent(note.checkpoint().size(), size -> new ArrayList<>(1));
            if (here.stream().noneMatch(note.checkpoint()::sameRoot))
                here.add(note.checkpoint().root());
        }
    }

    private Notes notes(Verdict verdict) {
        var notes = new Notes();
        var check = transaction.apart(this::noteCheck);
        long last = 0;
        while (true) {
            long from = last;
            var portion = transaction.apart(connection -> new SealShelf(connection).textsAbove(from, 1_000));
            if (portion.isEmpty()) break;
            for (var kept : portion) {
                last = kept.size();
                notes.inside++;
                inside(kept, check, notes, verdict);
            }
        }
        try {
            for (var folder : files.folders())
                for (var file : files.files(folder))
                    for (var note : OutsideFiles.notes(file)) outside(note, check, notes, verdict);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        return notes;
    }

    private static void inside(SealShelf.KeptNote kept, NoteCheck check, Notes notes, Verdict verdict) {
        try {
            var note = SignedNote.read(kept.text());
            var wrong = note.checkpoint().size() == kept.size()
                    ? check.look(note)
                    : SealFinding.of(Kind.FORGED, kept.size(), note.checkpoint().size());
            if (wrong != null) {
                verdict.add(wrong);
                return;
            }
            notes.add(note);
        } catch (IllegalArgumentException unreadable) {
            verdict.add(SealFinding.of(Kind.FORGED, kept.size(), "-"));
            return;
        }
        notes.kept.add(kept.size());
    }

    private static void outside(SignedNote note, NoteCheck check, Notes notes, Verdict verdict) {
        notes.outside++;
        // It says what a signed one in the database says already.
        if (notes.has(note)) return;
        var wrong = check.look(note);
        if (wrong != null) verdict.add(wrong);
        else notes.add(note);
    }

    private NoteCheck noteCheck(Connection connection) throws SQLException {
        var keys = new SealShelf(connection).keys();
        var announced = new ArrayList<Optional<Long>>();
        for (var key : keys) announced.add(new Announcements(connection).place(key));
        return new NoteCheck(keys, announced);
    }

    /** Holds the growing tree against the checkpoints it passes. */
    private static final class Roots {
        private final Notes notes;
        private final Verdict verdict;
        private Long next;
        private long lastFit;
        private boolean broken;

        Roots(Notes notes, Verdict verdict) {
            this.notes = notes;
            this.verdict = verdict;
            next = notes.roots.isEmpty() ? null : notes.roots.firstKey();
        }

        boolean broken() {
            return broken;
        }

        void at(Frontier frontier) {
            if (next == null || broken || frontier.size() != next) return;
            var expected = notes.roots.get(next);
            if (expected.size() > 1) verdict.add(SealFinding.of(Kind.CONTRADICTION, next));
            var root = frontier.root();
            if (expected.stream().anyMatch(one -> Arrays.equals(one, root))) {
                lastFit = next;
                if (!notes.kept.contains(next)) verdict.add(SealFinding.of(Kind.CHECKPOINT_MISSING, next));
            } else if (notes.kept.contains(next)) {
                verdict.add(SealFinding.of(Kind.CHANGED, lastFit, next - 1, "-"));
                broken = true;
            } else {
                verdict.add(SealFinding.of(Kind.ROLLED_BACK, next, frontier.size()));
            }
            next = notes.roots.higherKey(next);
        }

        /** Checkpoints that reach beyond the last place. */
        void end(long size) {
            if (next != null && !broken) verdict.add(SealFinding.of(Kind.ROLLED_BACK, notes.roots.lastKey(), size));
        }
    }
}
