package org.cellgmp.verifier;

import static org.cellgmp.verifier.Finding.Kind.CHANGED;
import static org.cellgmp.verifier.Finding.Kind.CONTRADICTION;
import static org.cellgmp.verifier.Finding.Kind.FORGED;
import static org.cellgmp.verifier.Finding.Kind.UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Checks the proof of one event. */
final class Proof {
    private static final Pattern FRAME = Pattern.compile(
            "\\{\"format\":\"cellgmp-proof/1\",\"place\":\"([0-9]{1,16})\",\"event\":(\\{.*\\}),\"path\":"
                    + "\\[((?:\"[A-Za-z0-9+/=]{44}\"(?:,\"[A-Za-z0-9+/=]{44}\"){0,62})?)\\],"
                    + "\"checkpoint\":\"((?:[^\"\\\\]*+\\\\n){1,40})\"\\}\n?",
            Pattern.DOTALL);

    private final String name;
    private final Findings findings = new Findings();

    /** @param name of the file */
    Proof(String name) {
        this.name = name;
    }

    /**
     * Whether the event stands below the root, and who signed that.
     *
     * @param keys those that are trusted
     * @param outside checkpoints that were kept outside
     */
    Verdict check(byte[] bytes, List<Key> keys, List<Checkpoint> outside) {
        var text = Bytes.text(bytes, 0, bytes.length);
        var frame = FRAME.matcher(text == null ? "" : text);
        var matches = frame.matches();
        var checkpoint = matches ? CheckpointFile.single(frame.group(4).replace("\\n", "\n"), name) : null;
        long place = matches ? Bytes.number(frame.group(1)) : -1;
        var path = matches ? path(frame.group(3)) : null;
        if (checkpoint == null || place < 0 || path == null) {
            findings.add(UNREADABLE, "line", "file", name, "line", 1);
            return verdict(null, keys, 0);
        }
        var event = frame.group(2).getBytes(StandardCharsets.UTF_8);
        if (!new EventScanner().scan(event, 0, event.length))
            findings.add(UNREADABLE, "event", "file", name, "line", 1, "first", place);
        var leaf = new byte[Bytes.HASH];
        Tree.leaf(Bytes.sha256(), event, 0, event.length, leaf, 0);
        if (!Arrays.equals(checkpoint.root(), root(leaf, place, checkpoint.size(), path)))
            findings.add(CHANGED, "proof", "first", place, "size", checkpoint.size());
        if (checkpoint.signer(keys) == null)
            findings.add(FORGED, "signature", "file", name, "line", 1, "size", checkpoint.size());
        for (var other : outside)
            if (other.size() == checkpoint.size() && !other.sameRoot(checkpoint))
                findings.add(
                        CONTRADICTION,
                        "roots",
                        "file",
                        name,
                        "line",
                        1,
                        "size",
                        other.size(),
                        "otherFile",
                        other.file(),
                        "otherLine",
                        other.line());
        return verdict(checkpoint, keys, 1);
    }

    /**
     * As {@link #check}, for the binary form, which holds neither the event nor the checkpoint.
     *
     * @param event its canonical bytes
     * @param outside checkpoints, among which that of the proof is looked for
     * @throws NotReadable if none of them is of the size of the proof
     */
    Verdict check(CompactProof proof, byte[] event, List<Key> keys, List<Checkpoint> outside) throws NotReadable {
        if (proof == null) {
            findings.add(UNREADABLE, "line", "file", name, "line", 1);
            return verdict(null, keys, 0);
        }
        var checkpoint = proof.under(outside);
        if (checkpoint == null) throw new NotReadable("checkpoint", Long.toString(proof.size()));
        if (!new EventScanner().scan(event, 0, event.length))
            findings.add(UNREADABLE, "event", "file", name, "line", 1, "first", proof.place());
        if (!proof.leads(event, checkpoint))
            findings.add(CHANGED, "proof", "first", proof.place(), "size", checkpoint.size());
        if (checkpoint.signer(keys) == null)
            findings.add(
                    FORGED,
                    "signature",
                    "file",
                    checkpoint.file(),
                    "line",
                    checkpoint.line(),
                    "size",
                    checkpoint.size());
        return verdict(checkpoint, keys, 1);
    }

    private Verdict verdict(Checkpoint checkpoint, List<Key> keys, int read) {
        return new Verdict(
                checkpoint == null ? "" : checkpoint.origin(),
                keys.isEmpty() ? "" : keys.get(0).line(),
                !keys.isEmpty(),
                checkpoint == null ? 0 : checkpoint.size(),
                read,
                read,
                read,
                findings);
    }

    private static List<byte[]> path(String text) {
        var path = new ArrayList<byte[]>();
        if (text.isEmpty()) return path;
        for (var each : text.split(",")) {
            var hash = Bytes.base64(each.substring(1, each.length() - 1));
            if (hash == null || hash.length != Bytes.HASH) return null;
            path.add(hash);
        }
        return path;
    }

    /** The root to which the path leads (RFC 9162, section 2.1.3.2); null if it is too short or too long. */
    static byte[] root(byte[] leaf, long place, long size, List<byte[]> path) {
        if (place >= size) return null;
        long node = place;
        long last = size - 1;
        var root = leaf;
        for (var sibling : path) {
            if (last == 0) return null;
            if ((node & 1) == 1 || node == last) {
                root = Tree.node(sibling, root);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = Tree.node(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? root : null;
    }
}
