package org.cellgmp.verifier;

import static org.cellgmp.verifier.Finding.Kind.CHANGED;
import static org.cellgmp.verifier.Finding.Kind.CONTRADICTION;
import static org.cellgmp.verifier.Finding.Kind.FORGED;
import static org.cellgmp.verifier.Finding.Kind.KEY;
import static org.cellgmp.verifier.Finding.Kind.ROLLED_BACK;
import static org.cellgmp.verifier.Finding.Kind.UNCHECKED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The checkpoints of the pack and of outside in one row: who signed them, whether the signer may, and whether they fit. */
final class CheckpointRow {
    private final Key first;
    private final long packSize;
    private final Findings findings;
    private final List<Checkpoint> signed = new ArrayList<>();
    private final List<Key> signers = new ArrayList<>();
    private final List<Checkpoint> trusted = new ArrayList<>();

    /**
     * @param checkpoints those of the pack before those of outside
     * @param keys all that are known, the first among them
     */
    CheckpointRow(List<Checkpoint> checkpoints, Key first, List<Key> keys, long packSize, Findings findings) {
        this.first = first;
        this.packSize = packSize;
        this.findings = findings;
        var row = new ArrayList<>(checkpoints);
        row.sort(Comparator.comparingLong(Checkpoint::size).thenComparingLong(Checkpoint::at));
        var signer = new Key[row.size()];
        IntStream.range(0, signer.length)
                .parallel()
                .forEach(each -> signer[each] = row.get(each).signer(keys));
        for (int i = 0; i < signer.length; i++) take(row.get(i), signer[i]);
    }

    private void take(Checkpoint checkpoint, Key signer) {
        if (!checkpoint.origin().equals(first.name())) {
            add(FORGED, "origin", checkpoint, "origin", checkpoint.origin());
            return;
        }
        if (signer == null) {
            add(FORGED, "signature", checkpoint);
            if (checkpoint.outside() && checkpoint.size() > packSize) larger(checkpoint);
            return;
        }
        signed.add(checkpoint);
        signers.add(signer);
    }

    /** Those whose root is to be recomputed. */
    Roots roots() {
        return new Roots(signed.stream().filter(each -> each.size() <= packSize).toList());
    }

    /**
     * Says who was trusted and what fits.
     *
     * @param announced places of the events that announce keys
     * @return how many were compared with the tree
     */
    long judge(Roots roots, Map<String, Long> announced, boolean trail) {
        trust(roots, announced);
        contradictions();
        long compared = 0;
        long fits = 0;
        boolean fitted = true;
        var missing = new Unchecked(findings);
        for (int i = 0; i < trusted.size(); i++) {
            var checkpoint = trusted.get(i);
            if (checkpoint.size() > packSize) {
                larger(checkpoint);
                continue;
            }
            var root = roots.root(checkpoint);
            if (root == null) {
                missing.add(!trail ? "absent" : roots.insideRange(checkpoint) ? "range" : "gap", checkpoint.size());
                continue;
            }
            compared++;
            if (Arrays.equals(root, checkpoint.root())) {
                fits = checkpoint.size();
                fitted = true;
            } else if (checkpoint.outside()) {
                add(ROLLED_BACK, "differs", checkpoint);
            } else if (fitted && !twinFits(i, root)) {
                add(CHANGED, "root", checkpoint, "first", fits, "last", Math.max(fits, checkpoint.size() - 1));
                fitted = false;
            }
        }
        missing.say();
        return compared;
    }

    private void trust(Roots roots, Map<String, Long> announced) {
        var current = first;
        var retired = new HashSet<String>();
        long sealed = 0;
        for (int i = 0; i < signed.size(); i++) {
            var checkpoint = signed.get(i);
            var signer = signers.get(i);
            if (!signer.line().equals(current.line())) {
                if (retired.contains(signer.line())) {
                    add(FORGED, "order", checkpoint, "key", signer.written());
                    continue;
                }
                var place = announced.get(signer.line());
                if (place == null || place >= sealed) {
                    add(KEY, "unannounced", checkpoint, "key", signer.written());
                    continue;
                }
                retired.add(current.line());
                current = signer;
            }
            trusted.add(checkpoint);
            // Behind a gap it counts as well: the gap is told of, and the keys are not to blame for it.
            if (checkpoint.size() <= packSize && !roots.insideRange(checkpoint)) sealed = checkpoint.size();
        }
    }

    private void contradictions() {
        Checkpoint before = null;
        for (var checkpoint : trusted) {
            if (before == null || before.size() != checkpoint.size()) {
                before = checkpoint;
            } else if (!before.sameRoot(checkpoint)) {
                add(CONTRADICTION, "roots", checkpoint, "otherFile", before.file(), "otherLine", before.line());
            }
        }
    }

    /** Whether another checkpoint of the same size has the recomputed root. */
    private boolean twinFits(int index, byte[] root) {
        long size = trusted.get(index).size();
        for (int i = index - 1; i >= 0 && trusted.get(i).size() == size; i--)
            if (Arrays.equals(trusted.get(i).root(), root)) return true;
        for (int i = index + 1; i < trusted.size() && trusted.get(i).size() == size; i++)
            if (Arrays.equals(trusted.get(i).root(), root)) return true;
        return false;
    }

    private void larger(Checkpoint checkpoint) {
        add(ROLLED_BACK, "larger", checkpoint, "packSize", packSize);
    }

    private void add(Finding.Kind kind, String sentence, Checkpoint checkpoint, Object... more) {
        var facts = new Object[more.length + 6];
        facts[0] = "file";
        facts[1] = checkpoint.file();
        facts[2] = "line";
        facts[3] = checkpoint.line();
        facts[4] = "size";
        facts[5] = checkpoint.size();
        System.arraycopy(more, 0, facts, 6, more.length);
        findings.add(kind, sentence, facts);
    }

    /** Checkpoints that could not be compared, in one sentence for each reason. */
    private static final class Unchecked {
        private static final List<String> REASONS = List.of("absent", "range", "gap");
        private final long[][] found = new long[REASONS.size()][3];
        private final Findings findings;

        Unchecked(Findings findings) {
            this.findings = findings;
        }

        void add(String reason, long size) {
            var of = found[REASONS.indexOf(reason)];
            if (of[0]++ == 0) of[1] = size;
            of[2] = size;
        }

        void say() {
            for (int i = 0; i < found.length; i++)
                if (found[i][0] > 0)
                    findings.add(
                            UNCHECKED, REASONS.get(i), "count", found[i][0], "first", found[i][1], "last", found[i][2]);
        }
    }
}
