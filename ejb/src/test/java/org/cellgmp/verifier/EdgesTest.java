package org.cellgmp.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs at the edges of the format. */
class EdgesTest {
    @TempDir
    Path folder;

    private InventedTrail trail;

    @BeforeEach
    void invent() {
        trail = new InventedTrail(7);
    }

    @Test
    void anEmptyTrail() {
        assertThat(check(trail.checkpoint().pack()).code()).isZero();
        var wrong = trail.pack();
        wrong.checkpoints.set(0, trail.note(InventedTrail.ORIGIN, 0, new byte[32], trail.key()));
        assertThat(check(wrong).findings()).containsExactly("changed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129})
    void aSizeAndEveryRangeWithinIt(int size) {
        for (int i = 0; i < size; i++) trail.grow(1).checkpoint();
        assertThat(check(trail.pack()).findings()).isEmpty();
        for (int width = 1; width <= size; width *= 2) {
            var pack = trail.pack();
            int from = trail.random.nextInt(size / width) * width;
            pack.lines.subList(from, from + width).clear();
            pack.lines.add(from, trail.range(from, from + width));
            var said = check(pack);
            assertThat(said.code()).as(said.text()).isZero();
            assertThat(said.findings()).isEqualTo(width > 1 ? List.of("unchecked") : List.of());
            if (width > 1) assertThat(said.text()).contains("\"count\":\"" + (width - 1) + "\"");
        }
    }

    @Test
    void rangesThatAreNotAligned() {
        trail.grow(16).checkpoint();
        for (var range : List.of(List.of(1, 3), List.of(2, 6), List.of(4, 7), List.of(8, 8), List.of(8, 4))) {
            var pack = trail.pack();
            var text = "{\"from\":\"%d\",\"to\":\"%d\",\"hash\":\"%s\"}"
                    .formatted(range.get(0), range.get(1), InventedTrail.base64(new byte[32]));
            pack.lines.set(range.get(0), InventedTrail.text(text));
            assertThat(check(pack).findings()).contains("unreadable", "gap");
        }
    }

    @Test
    void aHugeLine() {
        trail.grow(3);
        var huge = new String(trail.events.get(1), StandardCharsets.UTF_8)
                .replace("\"name\":\"Lin", "\"name\":\"" + "x".repeat(3 << 20));
        trail.events.set(1, InventedTrail.text(huge));
        trail.checkpoint();
        assertThat(check(trail.pack()).findings()).isEmpty();
        var tooLong = trail.pack();
        tooLong.lines.set(1, InventedTrail.text("x".repeat(Lines.LONGEST + 2)));
        var said = check(tooLong);
        assertThat(said.findings()).containsExactly("unreadable", "gap", "unchecked");
        assertThat(said.text()).contains("\"sentence\":\"unreadable.long\",\"file\":\"trail.jsonl\",\"line\":\"2\"");
    }

    @Test
    void linesAcrossBlocks() {
        trail.grow(9000).checkpoint();
        assertThat(check(trail.pack()).findings()).isEmpty();
        var pack = trail.pack();
        pack.lines.set(8000, InventedTrail.text("x"));
        assertThat(check(pack).text()).contains("\"line\":\"8001\"").contains("\"first\":\"8000\",\"last\":\"8000\"");
    }

    @Test
    void filesOfNothingButLineEnds() {
        trail.grow(5).checkpoint();
        var files = trail.pack().files();
        var trailed = files.get("trail.jsonl");
        var ends = InventedTrail.text("\n".repeat(5_000_000));
        files.put("trail.jsonl", InventedTrail.join(ends, trailed, ends));
        var said = check(files);
        assertThat(said.findings()).containsExactly("unreadable");
        assertThat(said.text()).contains("\"unreadable\":\"10000000\"", "\"line\":\"20\"");
        files.put("trail.jsonl", InventedTrail.join(trailed, InventedTrail.text("\n".repeat(3))));
        assertThat(check(files).text()).contains("\"line\":\"6\"", "\"line\":\"8\"", "\"unreadable\":\"3\"");
        files.put("trail.jsonl", trailed);
        var checkpoints = files.get("checkpoints.txt");
        files.put("checkpoints.txt", InventedTrail.join(InventedTrail.text("x"), ends, checkpoints, checkpoints));
        assertThat(check(files).findings()).containsExactly("unreadable");
    }

    @Test
    void aFileThatBreaksOff() {
        trail.grow(5).checkpoint();
        var files = trail.pack().files();
        var whole = files.get("trail.jsonl");
        files.put("trail.jsonl", java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(check(files).findings()).isEmpty();
        files.put("trail.jsonl", java.util.Arrays.copyOf(whole, whole.length - 40));
        assertThat(check(files).findings()).containsExactly("unreadable", "gap", "unchecked");
        files.put("trail.jsonl", new byte[0]);
        assertThat(check(files).findings()).containsExactly("gap", "unchecked");
        files.put("trail.jsonl", whole);
        var checkpoints = files.get("checkpoints.txt");
        for (int cut : List.of(3, 90, 120)) {
            files.put("checkpoints.txt", java.util.Arrays.copyOf(checkpoints, checkpoints.length - cut));
            assertThat(check(files).findings()).containsExactly("unreadable", "changed");
        }
        files.put("checkpoints.txt", java.util.Arrays.copyOf(checkpoints, checkpoints.length - 1));
        assertThat(check(files).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoints.txt", "trail.jsonl"})
    void byteOrderMarksAndCarriageReturns(String file) {
        trail.grow(5).checkpoint().grow(2).checkpoint();
        var files = trail.pack().files();
        var text = new String(files.get(file), StandardCharsets.UTF_8);
        files.put(file, InventedTrail.text("\ufeff" + text));
        assertThat(check(files).findings()).contains("unreadable");
        files.put(file, InventedTrail.text(text.replace("\n", "\r\n")));
        assertThat(check(files).findings()).contains("unreadable");
        files.put(file, InventedTrail.text(text.replaceFirst("\n", "\n\n")));
        assertThat(check(files).findings()).contains("unreadable");
    }

    @Test
    void anEventThatOccursTwice() {
        trail.grow(6);
        trail.events.add(3, trail.events.get(1));
        trail.events.add(trail.events.get(1));
        trail.checkpoint();
        var said = check(trail.pack());
        assertThat(said.findings()).containsExactly("repeated");
        assertThat(said.text()).contains("\"first\":\"1\",\"last\":\"3\"", "\"first\":\"1\",\"last\":\"7\"");
    }

    @Test
    void aKeyThatWasAnnounced() {
        trail.grow(3).checkpoint().announce();
        trail.grow(3).checkpoint().grow(2).announce();
        trail.grow(1).checkpoint();
        assertThat(check(trail.pack()).findings()).isEmpty();

        var excerpt = trail.pack();
        excerpt.lines.subList(0, 2).clear();
        excerpt.lines.add(0, trail.range(0, 2));
        assertThat(check(excerpt).findings()).isEmpty();
    }

    @Test
    void aKeyThatWasNotAnnouncedOrTooLate() {
        trail.grow(3).checkpoint();
        var next = InventedTrail.Signer.of(InventedTrail.ORIGIN, 99);
        trail.keys.add(next);
        trail.grow(1).checkpoint();
        assertThat(check(trail.pack()).findings()).containsExactly("key");

        trail = new InventedTrail(8);
        trail.grow(3).checkpoint().event("seal.key-introduced", next.line());
        trail.keys.add(next);
        // The first checkpoint over the announcement is by the new key itself.
        trail.checkpoint();
        assertThat(check(trail.pack()).findings()).containsExactly("key");
    }

    @Test
    void anAnnouncementThatNoComparedCheckpointSealsIsWorthNothing() {
        trail.grow(9).announce();
        trail.grow(6).checkpoint();
        var pack = trail.pack();
        assertThat(check(pack).findings()).isEmpty();
        // The older key's checkpoint, of size 10, ends inside places 8 to 15 that are left out.
        pack.lines.subList(8, 16).clear();
        pack.lines.add(trail.range(8, 16));
        assertThat(check(pack).findings()).containsExactly("key", "unchecked");
    }

    @Test
    void anOlderKeySignsNoMore() {
        var old = trail.key();
        trail.grow(3).announce();
        trail.grow(3).checkpoint().grow(1);
        trail.keys.add(old);
        trail.checkpoint();
        var pack = trail.pack();
        pack.keys.remove(2);
        var said = check(pack);
        assertThat(said.findings()).containsExactly("forged");
        assertThat(said.text()).contains("forged.order");
    }

    @Test
    void aWitnessIsPassedOver() {
        trail.grow(3).checkpoint();
        var pack = trail.pack();
        var witness = "\u2014 witness.example/1 " + InventedTrail.base64(new byte[76]) + "\n";
        pack.checkpoints.set(0, pack.checkpoints.get(0) + witness);
        assertThat(check(pack).findings()).isEmpty();
        pack.checkpoints.set(0, pack.checkpoints.get(0) + "\u2014 witness\n");
        assertThat(check(pack).findings()).contains("unreadable");
    }

    @Test
    void anotherTrail() {
        trail.grow(3).checkpoint().grow(1).checkpoint();
        var other = InventedTrail.ORIGIN.replace('0', '1');
        var pack = trail.pack();
        pack.checkpoints.set(0, trail.note(other, 3, InventedTrail.root(trail.events.subList(0, 3)), trail.key()));
        assertThat(check(pack).findings()).containsExactly("forged");
    }

    @Test
    void momentsThatRunBackwards() {
        trail.grow(2).hours(3).grow(1).hours(-2).grow(1).hours(2).checkpoint();
        var said = check(trail.pack());
        assertThat(said.code()).isZero();
        assertThat(said.text()).contains("\"sentence\":\"clock.earlier\",\"first\":\"3\"");
        trail.grow(1).hours(-1).checkpoint();
        said = check(trail.pack());
        assertThat(said.code()).isZero();
        assertThat(said.text()).contains("\"sentence\":\"clock.later\",\"first\":\"4\",\"size\":\"5\"");
    }

    @Test
    void checkpointsAlone() {
        trail.grow(3).checkpoint().grow(4).checkpoint();
        var pack = trail.pack();
        pack.lines = null;
        var said = check(pack);
        assertThat(said.code()).isZero();
        assertThat(said.findings()).containsExactly("unchecked");
        assertThat(said.text()).contains("\"verdict\":\"checkpoints\"");
        pack.outside.add(pack.checkpoints.remove(1));
        assertThat(check(pack).findings()).containsExactly("rolled-back", "unchecked");
    }

    @Test
    void checkpointsOutOfOrderAndNone() {
        trail.grow(3).checkpoint().grow(4).checkpoint();
        var pack = trail.pack();
        java.util.Collections.swap(pack.checkpoints, 0, 1);
        assertThat(check(pack).findings()).containsExactly("unreadable");
        pack.checkpoints.clear();
        assertThat(check(pack).findings()).containsExactly("unreadable", "changed");
        assertThat(check(pack).code()).isEqualTo(1);
    }

    private InventedPack.Said check(InventedPack pack) {
        return check(pack.files());
    }

    private InventedPack.Said check(java.util.Map<String, byte[]> files) {
        InventedPack.write(folder, files);
        if (!files.containsKey("outside.txt"))
            folder.resolve("outside.txt").toFile().delete();
        return InventedPack.check(folder);
    }
}
