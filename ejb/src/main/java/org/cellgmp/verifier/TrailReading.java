package org.cellgmp.verifier;

import static org.cellgmp.verifier.Finding.Kind.CHANGED;
import static org.cellgmp.verifier.Finding.Kind.CLOCK;
import static org.cellgmp.verifier.Finding.Kind.GAP;
import static org.cellgmp.verifier.Finding.Kind.REPEATED;
import static org.cellgmp.verifier.Finding.Kind.UNREADABLE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Goes through the lines of the trail in their order: grows the tree, and says which places are missing, twice there or odd. */
final class TrailReading {
    private static final String FILE = Pack.TRAIL;
    private final Roots roots;
    private final Set<String> known;
    private final long packSize;
    private final Findings findings;
    private final Tree tree = new Tree();
    private final Names names = new Names();
    private final Map<String, Long> announced = new HashMap<>();
    private long line;
    private long next;
    private long events;
    private boolean broken;
    private boolean beyond;
    private int index;
    private long latest = Moment.NONE;

    /** @param known the lines of the keys of the pack; others may be announced, but sign nothing here */
    TrailReading(Roots roots, Set<String> known, long packSize, Findings findings) {
        this.roots = roots;
        this.known = known;
        this.packSize = packSize;
        this.findings = findings;
        reached();
    }

    /** The places of the events that announce keys, by the line of the key. */
    Map<String, Long> announced() {
        return announced;
    }

    long events() {
        return events;
    }

    Names names() {
        return names;
    }

    void take(Batch batch) {
        int announcement = 0;
        for (int i = 0; i < batch.lines; i++) {
            line++;
            boolean inTurn = place(batch, i);
            while (announcement < batch.announced.size()
                    && batch.announced.get(announcement).line() == i) {
                var key = batch.announced.get(announcement++).key();
                if (inTurn && known.contains(key)) announced.putIfAbsent(key, batch.from[i]);
            }
        }
    }

    void end() {
        if (next < packSize) gap(packSize);
    }

    /** In the second pass, the suspected names only. */
    void again(Batch batch) {
        for (int i = 0; i < batch.lines; i++) {
            if (batch.kinds[i] != Batch.EVENT || batch.from[i] < next || batch.to[i] > packSize) continue;
            next = batch.to[i];
            long before = names.earlier(batch.highs[i], batch.lows[i], batch.from[i]);
            if (before >= 0)
                findings.add(
                        REPEATED,
                        "event",
                        "event",
                        new java.util.UUID(batch.highs[i], batch.lows[i]),
                        "first",
                        before,
                        "last",
                        batch.from[i]);
        }
    }

    void startAgain() {
        next = 0;
        names.forget();
    }

    private boolean place(Batch batch, int i) {
        byte kind = batch.kinds[i];
        long from = batch.from[i];
        long to = batch.to[i];
        if (kind == Batch.UNREADABLE) {
            for (long more = from; more > 0; more--)
                findings.add(UNREADABLE, batch.tooLong ? "long" : "line", "file", FILE, "line", line++);
            line--;
            return false;
        }
        if (kind == Batch.ODD_EVENT) findings.add(UNREADABLE, "event", "file", FILE, "line", line, "first", from);
        if (to > packSize) {
            if (!beyond) findings.add(CHANGED, "beyond", "file", FILE, "line", line, "first", from, "size", packSize);
            beyond = true;
            return false;
        }
        if (from < next) {
            findings.add(REPEATED, "place", "file", FILE, "line", line, "first", from, "last", to - 1);
            return false;
        }
        if (from > next) gap(from);
        if (!broken) tree.add(batch.hashes, i * Bytes.HASH, Long.numberOfTrailingZeros(to - from));
        next = to;
        pass(from);
        if (kind != Batch.RANGE) events++;
        if (kind == Batch.EVENT) {
            names.add(batch.highs[i], batch.lows[i]);
            clock(from, batch.moments[i]);
        }
        reached();
        return true;
    }

    private void gap(long to) {
        findings.add(GAP, "places", "first", next, "last", to - 1);
        broken = true;
    }

    /** Leaves behind the sizes below the one reached. */
    private void pass(long from) {
        while (index < roots.count() && roots.size(index) < next) {
            if (roots.size(index) > from) roots.insideRange(index);
            index++;
        }
    }

    private void reached() {
        if (index == roots.count() || roots.size(index) != next) return;
        if (!broken) roots.found(index, tree.root());
        index++;
    }

    private void clock(long place, long moment) {
        if (latest != Moment.NONE && latest - moment > Moment.HOUR) findings.add(CLOCK, "earlier", "first", place);
        if (index < roots.count() && moment > roots.sealed(index))
            findings.add(CLOCK, "later", "first", place, "size", roots.size(index));
        latest = Math.max(latest, moment);
    }
}
