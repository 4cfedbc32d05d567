package org.cellgmp.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Ways to spoil a pack, each with the names that are right for what was done. */
enum Mutation {
    /** Both names are right: bytes that are no longer canonical are unreadable and lead to another root. */
    BYTE_OF_AN_EVENT("changed unreadable", "gap clock unchecked"),
    ROW_REMOVED("gap", "unchecked"),
    /** Both are right: a place is missing in its turn, and comes too late. */
    ROWS_SWAPPED("gap repeated", "unchecked"),
    ROW_TWICE("repeated", ""),
    ROW_ADDED_AT_THE_END("changed", "clock"),
    ROW_PUT_IN("changed", "clock"),
    BYTES_OF_TWO_EVENTS_SWAPPED("changed", "clock"),
    /** Both are right: it depends on the byte whether the text is still that of a checkpoint. */
    BYTE_OF_A_CHECKPOINT("forged unreadable", "changed gap unchecked clock contradiction"),
    CHECKPOINT_DROPPED_FROM_THE_MIDDLE("", ""),
    LAST_CHECKPOINT_DROPPED("changed", ""),
    ROLLED_BACK("rolled-back", ""),
    /** Both are right: of one size there are two roots, and the one from outside does not fit. */
    REWRITTEN_BY_WHO_HAS_THE_KEY("rolled-back", "contradiction clock"),
    SIGNED_BY_A_STRANGER("forged", ""),
    STRANGER_AMONG_THE_KEYS("key", ""),
    /** Both are right: the pack begins with another key than is known from outside, and all its checkpoints are that key's. */
    EVERYTHING_SIGNED_ANEW("key forged", "changed"),
    TWO_ROOTS_OF_ONE_SIZE("contradiction", ""),
    BYTE_OF_A_HASH_LEFT_FOR_PLACES("changed unreadable", "gap unchecked");

    private final Set<String> right;
    private final Set<String> besides;

    Mutation(String right, String besides) {
        this.right = words(right);
        this.besides = words(besides);
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    /** Whether these are the names that somebody who knows what was done would give. */
    boolean namedBy(List<String> findings) {
        if (right.isEmpty()) return findings.isEmpty();
        return findings.stream().anyMatch(right::contains)
                && findings.stream().allMatch(each -> right.contains(each) || besides.contains(each));
    }

    /** The pack spoilt in this way; the random numbers are those of the trail. */
    InventedPack spoil(InventedTrail trail) {
        var pack = trail.pack();
        var random = trail.random;
        int rows = pack.lines.size();
        int row = random.nextInt(rows);
        int last = pack.checkpoints.size() - 1;
        switch (this) {
            case BYTE_OF_AN_EVENT -> {
                var line = pack.lines.get(row).clone();
                int from = new String(line, StandardCharsets.US_ASCII).indexOf("\"event\":") + 8;
                spoilByte(line, from + random.nextInt(line.length - from - 1), random.nextInt(255));
                pack.lines.set(row, line);
            }
            case ROW_REMOVED -> pack.lines.remove(row);
            case ROWS_SWAPPED -> Collections.swap(pack.lines, row, other(trail, row, rows));
            case ROW_TWICE -> pack.lines.add(row + random.nextInt(rows - row) + 1, pack.lines.get(row));
            case ROW_ADDED_AT_THE_END -> {
                trail.grow(1);
                pack.lines.add(trail.line(rows));
            }
            case ROW_PUT_IN -> {
                trail.grow(1);
                var events = new ArrayList<>(trail.events.subList(0, rows));
                events.add(row, trail.events.get(rows));
                pack.lines.clear();
                for (var event : events) pack.lines.add(InventedTrail.line(pack.lines.size(), event));
            }
            case BYTES_OF_TWO_EVENTS_SWAPPED -> {
                int other = other(trail, row, rows);
                pack.lines.set(row, InventedTrail.line(row, trail.events.get(other)));
                pack.lines.set(other, InventedTrail.line(other, trail.events.get(row)));
            }
            case BYTE_OF_A_CHECKPOINT -> {
                int which = random.nextInt(last + 1);
                var bytes = InventedTrail.text(pack.checkpoints.get(which));
                spoilByte(bytes, random.nextInt(bytes.length), random.nextInt(255));
                pack.checkpoints.set(which, new String(bytes, StandardCharsets.ISO_8859_1));
                pack.spoiltCheckpoint = bytes;
            }
            case CHECKPOINT_DROPPED_FROM_THE_MIDDLE -> {
                pack.outside.addAll(pack.checkpoints);
                pack.checkpoints.remove(random.nextInt(last));
            }
            case LAST_CHECKPOINT_DROPPED -> pack.checkpoints.remove(last);
            case ROLLED_BACK -> {
                int size = trail.sizes.get(last - 1);
                pack.outside.add(pack.checkpoints.remove(last));
                pack.lines.subList(size, rows).clear();
            }
            case REWRITTEN_BY_WHO_HAS_THE_KEY -> {
                int kept = random.nextInt(last + 1);
                pack.outside.add(pack.checkpoints.get(kept));
                int place = random.nextInt(trail.sizes.get(kept));
                trail.grow(1);
                trail.events.set(place, trail.events.remove(rows));
                pack.lines.set(place, trail.line(place));
                signAnew(trail, pack, trail.key());
            }
            case SIGNED_BY_A_STRANGER -> pack.checkpoints.set(last, signed(trail, last, stranger(trail)));
            case STRANGER_AMONG_THE_KEYS -> {
                var stranger = stranger(trail);
                pack.keys.add(stranger.line());
                pack.checkpoints.set(last, signed(trail, last, stranger));
            }
            case EVERYTHING_SIGNED_ANEW -> {
                pack.outside.add("# key " + pack.keys.get(0));
                var stranger = stranger(trail);
                pack.keys.set(0, stranger.line());
                signAnew(trail, pack, stranger);
            }
            case TWO_ROOTS_OF_ONE_SIZE -> {
                var root = InventedTrail.sha256(new byte[] {(byte) row});
                pack.checkpoints.add(
                        last + random.nextInt(2),
                        trail.note(InventedTrail.ORIGIN, trail.sizes.get(last), root, trail.key()));
            }
            case BYTE_OF_A_HASH_LEFT_FOR_PLACES -> {
                var line = trail.range(row, row + 1);
                int from = new String(line, StandardCharsets.US_ASCII).indexOf("\"hash\":\"") + 8;
                spoilByte(line, from + random.nextInt(44), random.nextInt(255));
                pack.lines.set(row, line);
            }
        }
        return pack;
    }

    private static void spoilByte(byte[] bytes, int at, int by) {
        bytes[at] = (byte) (bytes[at] + 1 + by);
    }

    private static int other(InventedTrail trail, int row, int rows) {
        return (row + 1 + trail.random.nextInt(rows - 1)) % rows;
    }

    private static InventedTrail.Signer stranger(InventedTrail trail) {
        return InventedTrail.Signer.of(InventedTrail.ORIGIN, trail.random.nextInt(1_000_000));
    }

    private static String signed(InventedTrail trail, int checkpoint, InventedTrail.Signer signer) {
        int size = trail.sizes.get(checkpoint);
        return trail.note(InventedTrail.ORIGIN, size, InventedTrail.root(trail.events.subList(0, size)), signer);
    }

    private static void signAnew(InventedTrail trail, InventedPack pack, InventedTrail.Signer signer) {
        for (int i = 0; i < pack.checkpoints.size(); i++) pack.checkpoints.set(i, signed(trail, i, signer));
    }
}
