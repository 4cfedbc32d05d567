package org.cellgmp.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.difference.DifferenceKind.ADDED;
import static org.cellgmp.difference.DifferenceKind.CHANGED;
import static org.cellgmp.difference.DifferenceKind.REMOVED;
import static org.cellgmp.difference.DifferenceKind.SAME;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.difference.Block.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static Block heading(String text) {
        return new Block(Kind.HEADING, text, text, List.of());
    }

    private static Block text(String heading, String text) {
        return new Block(Kind.TEXT, heading, text, List.of());
    }

    /** @param rows cells apart by |, the first row heads; a cell's address stands after @ */
    private static Block table(String heading, String... rows) {
        var read = new ArrayList<Block.Row>();
        for (var row : rows) {
            var cells = Arrays.stream(row.split("\\|")).map(cell -> cell.replaceFirst("@.*", ""));
            var addresses =
                    Arrays.stream(row.split("\\|")).map(cell -> cell.contains("@") ? cell.replaceFirst(".*@", "") : "");
            read.add(new Block.Row(read.isEmpty(), cells.toList(), addresses.toList()));
        }
        return new Block(Kind.TABLE, heading, "", read);
    }

    @Test
    void theSameTextDiffersNowhere() {
        var blocks = List.of(heading("1"), text("1", "words"), table("1", "Test|Result", "Viability|97.90 %"));
        assertThat(Comparison.of(blocks, blocks).none()).isTrue();
    }

    @Test
    void runningTextDiffersInWordsAndChineseInCharacters() {
        var one = Comparison.of(
                List.of(heading("1"), text("1", "The limit is 70 % of cells.")),
                List.of(heading("1"), text("1", "The limit is 80 % of cells.")));
        assertThat(one.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(CHANGED);
            assertThat(change.place()).isEqualTo("1");
            assertThat(change.spans())
                    .containsExactly(
                            new Span(SAME, "The limit is "),
                            new Span(REMOVED, "70"),
                            new Span(ADDED, "80"),
                            new Span(SAME, " % of cells."));
        });
        assertThat(Words.spans("限度为七", "限度为八"))
                .containsExactly(new Span(SAME, "限度为"), new Span(REMOVED, "七"), new Span(ADDED, "八"));
    }

    @Test
    void rowsAreMatchedByTheirKeyCellsWhereverTheyStand() {
        var found = Comparison.of(
                List.of(table("1", "Test|Result|Unit", "Viability|97.90|%", "Purity|95|%", "Dose|3|mL")),
                List.of(table("1", "Test|Result|Unit", "Dose|3|mL", "Viability|97.80|%", "Sterility|none|")));
        assertThat(found.changes()).singleElement().satisfies(table -> {
            assertThat(table.same()).isEqualTo(1);
            assertThat(table.columns()).containsExactly("Test", "Result", "Unit");
            assertThat(table.rows()).extracting(RowDifference::kind).containsExactlyInAnyOrder(CHANGED, ADDED, REMOVED);
            var changed = table.rows().stream()
                    .filter(row -> row.kind() == CHANGED)
                    .findFirst()
                    .orElseThrow();
            assertThat(changed.cells().get(1)).isEqualTo(new RowDifference.Cell("97.90", "97.80"));
            assertThat(changed.cells().get(0).changed()).isFalse();
        });
    }

    @Test
    void aRowWhoseLabelChangedIsFoundByTheCellThatItPrints() {
        var found = Comparison.of(
                List.of(table("1", "Test|Result", "Viabilty|97.90@BR-2026-0001#/qcResults/0/result")),
                List.of(table("1", "Test|Result", "Viability|97.90@BR-2026-0001#/qcResults/0/result")));
        assertThat(found.changes().get(0).rows())
                .containsExactly(new RowDifference(
                        CHANGED,
                        List.of(
                                new RowDifference.Cell("Viabilty", "Viability"),
                                new RowDifference.Cell("97.90", "97.90"))));
    }

    @Test
    void columnsAreMatchedByTheirHeads() {
        var found = Comparison.of(
                List.of(table("1", "Test|EX-001|EX-003", "Viability|97|95")),
                List.of(table("1", "Test|EX-001|EX-002", "Viability|97|96")));
        var table = found.changes().get(0);
        assertThat(table.columns()).containsExactly("Test", "EX-001", "EX-002", "EX-003");
        assertThat(table.rows().get(0).cells())
                .containsExactly(
                        new RowDifference.Cell("Viability", "Viability"),
                        new RowDifference.Cell("97", "97"),
                        new RowDifference.Cell("", "96"),
                        new RowDifference.Cell("95", ""));
    }

    @Test
    void rowsThatLookAlikeAreToldApartByMoreCellsAndThenCounted() {
        var found = Comparison.of(
                List.of(table("1", "Test|Day|Result", "Dose|1|3", "Dose|2|3", "Dose|2|3")),
                List.of(table("1", "Test|Day|Result", "Dose|1|3", "Dose|2|3")));
        assertThat(found.changes().get(0).rows())
                .extracting(RowDifference::kind)
                .containsExactly(REMOVED);
        assertThat(found.changes().get(0).same()).isEqualTo(2);
    }

    @Test
    void headingsComeAndGoWithWhatStandsUnderThem() {
        var found = Comparison.of(
                List.of(heading("1"), heading("2"), text("2", "gone")),
                List.of(heading("1"), heading("3"), table("3", "A|B", "x|y")));
        assertThat(found.changes()).extracting(Difference::place).containsExactly("3", "3", "2", "2");
        assertThat(found.changes()).extracting(Difference::kind).containsExactly(ADDED, ADDED, REMOVED, REMOVED);
    }

    @Test
    void pagesThatWereShiftedAreNotChanged() {
        var found = Comparison.ofPages(List.of("one", "two", "three"), List.of("one", "new", "two", "three, mended"));
        assertThat(found.changes()).extracting(Difference::place).containsExactly("2", "4");
        assertThat(found.changes()).extracting(Difference::kind).containsExactly(ADDED, CHANGED);
        assertThat(Comparison.ofPages(List.of("a", "b"), List.of("b")).changes())
                .extracting(Difference::kind)
                .containsExactly(REMOVED);
    }

    @Test
    void veryLongTextsAreComparedWithinSecondsAndWhatIsLeftOutIsCounted() {
        var before = new ArrayList<Block>();
        var now = new ArrayList<Block>();
        var rows = new ArrayList<Block.Row>();
        var later = new ArrayList<Block.Row>();
        for (int i = 0; i < 2_000; i++) {
            before.add(heading("H" + i));
            now.add(heading("H" + i));
            before.add(text("H" + i, "words ".repeat(300) + i));
            now.add(text("H" + i, "words ".repeat(300) + (i + 1)));
            rows.add(new Block.Row(false, List.of("T" + i, "1"), List.of("", "")));
            later.add(new Block.Row(false, List.of("T" + i, "2"), List.of("", "")));
        }
        before.add(new Block(Kind.TABLE, "H1999", "", rows));
        now.add(new Block(Kind.TABLE, "H1999", "", later));
        var start = System.nanoTime();
        var found = Comparison.of(before, now);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(found.changes()).hasSize(Comparison.MOST);
        assertThat(found.more()).isEqualTo(2_001 - Comparison.MOST);
        var long1 = "a b ".repeat(Words.MOST);
        assertThat(Words.spans(long1, long1 + "c")).hasSize(2);
    }
}
