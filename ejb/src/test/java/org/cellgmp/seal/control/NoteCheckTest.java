package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellgmp.seal.Checkpoint;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;
import org.junit.jupiter.api.Test;

/** Which key may sign which checkpoint. */
class NoteCheckTest {
    private static final String NAME = "cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1";
    private static final Instant AT = Instant.parse("2026-03-01T08:15:30Z");

    private final TrailKey first = TrailKey.fresh(NAME);
    private final TrailKey second = TrailKey.fresh(NAME);
    private final TrailKey hidden = TrailKey.fresh(NAME);

    private final NoteCheck check = new NoteCheck(
            List.of(first.open(), second.open(), hidden.open()),
            List.of(Optional.empty(), Optional.of(9L), Optional.empty()));

    private static SignedNote note(TrailKey key, long size) {
        return SignedNote.sign(new Checkpoint(key.name(), size, new byte[32], AT), key);
    }

    @Test
    void theFirstKeySignsUntilTheAnnouncedOneBegins() {
        assertThat(check.look(note(first, 5))).isNull();
        assertThat(check.look(note(first, 10))).isNull();
        assertThat(check.look(note(second, 11))).isNull();
        assertThat(check.look(note(first, 12))).isEqualTo(SealFinding.of(Kind.FORGED, 12, NAME));
        assertThat(check.look(note(second, 13))).isNull();
    }

    @Test
    void aKeySignsNothingThatLiesBeforeItsAnnouncement() {
        assertThat(check.look(note(second, 9))).isEqualTo(SealFinding.of(Kind.FORGED, 9, NAME));
        assertThat(check.look(note(second, 10))).isNull();
    }

    @Test
    void aKeyThatWasNeverAnnouncedAndAStrangerAreToldApart() {
        assertThat(check.look(note(hidden, 20)))
                .isEqualTo(SealFinding.of(Kind.KEY, 20, hidden.open().line()));
        assertThat(check.look(note(TrailKey.fresh(NAME), 20))).isEqualTo(SealFinding.of(Kind.FORGED, 20, NAME));
        var elsewhere = TrailKey.fresh("cellgmp-trail/00000000-41d5-4ac3-9f4c-1de7a3f6a9c1");
        assertThat(check.look(note(elsewhere, 20))).isEqualTo(SealFinding.of(Kind.FORGED, 20, elsewhere.name()));
    }

    @Test
    void keyLinesAndNotesAreReadAsWrittenOrRefused() {
        assertThat(PublicTrailKey.read(first.open().line())).isEqualTo(first.open());
        assertThat(TrailKey.read(first.lines()).open()).isEqualTo(first.open());
        var text = note(first, 7).text();
        assertThat(SignedNote.read(text).text()).isEqualTo(text);
        for (var broken : List.of(
                "",
                text.replace("at 2026", "on 2026"),
                text.replace("\n7\n", "\n07\n"),
                text.replace("\n7\n", "\nx\n"),
                text.replace("30.000000Z", "30Z"),
                text.replace("\u2014 ", "- ")))
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> SignedNote.read(broken))
                    .as(broken)
                    .isInstanceOf(IllegalArgumentException.class);
        for (var broken : List.of(
                "", "a+b+c", first.open().line() + "A", first.open().line().replace("+", "-")))
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> PublicTrailKey.read(broken))
                    .isInstanceOf(IllegalArgumentException.class);
    }
}
