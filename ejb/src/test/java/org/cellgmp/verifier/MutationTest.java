package org.cellgmp.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 1,105 packs spoilt at random, with numbers that are always the same: each is found, and called by the right name. */
class MutationTest {
    private static final int EACH = 65;
    private static final Pattern PLACES =
            Pattern.compile("\"sentence\":\"gap.places\",\"first\":\"(\\d+)\",\"last\":\"(\\d+)\"");

    @TempDir
    Path folder;

    @Test
    void everySpoiltPackIsNamedRightly() {
        Map<Mutation, Integer> counts = new EnumMap<>(Mutation.class);
        for (var mutation : Mutation.values())
            for (int i = 0; i < EACH; i++) {
                int seed = mutation.ordinal() * 1000 + i;
                var name = mutation + " " + seed;
                var whole = folder.resolve("whole-" + seed);
                trail(seed).pack().into(whole);
                assertThat(InventedPack.check(whole).code())
                        .as("unspoilt, " + name)
                        .isZero();
                var spoilt = folder.resolve("spoilt-" + seed);
                mutation.spoil(trail(seed)).into(spoilt);
                var said = InventedPack.check(spoilt);
                assertThat(mutation.namedBy(said.findings()))
                        .as(name + " " + said)
                        .isTrue();
                assertThat(said.code())
                        .as(name)
                        .isEqualTo(mutation == Mutation.CHECKPOINT_DROPPED_FROM_THE_MIDDLE ? 0 : 1);
                counts.merge(mutation, 1, Integer::sum);
            }
        assertThat(counts.values()).hasSize(Mutation.values().length).allMatch(count -> count == EACH);
    }

    @Test
    void theFirstBadPlaceIsNamed() {
        for (int seed = 0; seed < 60; seed++) {
            var trail = trail(seed);
            int place = trail.random.nextInt(trail.events.size());
            var pack = trail.pack();
            pack.lines.remove(place);
            pack.into(folder.resolve("gap-" + seed));
            var gap = PLACES.matcher(
                    InventedPack.check(folder.resolve("gap-" + seed)).text());
            assertThat(gap.find()).isTrue();
            assertThat(gap.group(1)).isEqualTo(gap.group(2)).isEqualTo(Integer.toString(place));

            var before = trail.sizes.stream().filter(size -> size <= place).reduce(0, Math::max);
            var after = trail.sizes.stream()
                    .filter(size -> size > place)
                    .findFirst()
                    .orElseThrow();
            var changed = trail.pack();
            var other = new String(trail.events.get(place), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\"name\":\"Lin", "\"name\":\"Lim");
            changed.lines.set(place, InventedTrail.line(place, InventedTrail.text(other)));
            changed.into(folder.resolve("changed-" + seed));
            var said = InventedPack.check(folder.resolve("changed-" + seed));
            assertThat(said.text())
                    .contains(
                            "\"size\":\"" + after + "\",\"first\":\"" + before + "\",\"last\":\"" + (after - 1) + "\"");
            assertThat(said.findings()).containsExactly("changed");
        }
    }

    /** Of 6 to some 70 events, under three to eight checkpoints. */
    private static InventedTrail trail(int seed) {
        var trail = new InventedTrail(seed);
        for (int i = 0, many = 3 + trail.random.nextInt(6); i < many; i++)
            trail.grow(2 + trail.random.nextInt(8)).checkpoint();
        return trail;
    }
}
