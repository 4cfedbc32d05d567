package org.cellgmp.web.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.deviation.Origin;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.HistoryLine;
import org.cellgmp.takeover.SheetRole;
import org.cellgmp.takeover.SheetUse;
import org.cellgmp.takeover.Slip;
import org.cellgmp.takeover.TakeoverRow;
import org.cellgmp.takeover.TakeoverState;
import org.cellgmp.takeover.TakeoverView;
import org.cellgmp.takeover.TrialReport;
import org.cellgmp.takeover.WordUse;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakeoverPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-05T09:00:00+08:00");
    private static final HistoryLine LINE =
            new HistoryLine("History!3", AT.toString(), "A. Former <script>", "State", "open", null);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReportNamesEachMistakeAndAsksWhatItDoesNotKnow(Language language) {
        var page = Rendering.as(language, "/takeovers/TO-2026-0001", null, Role.QA_MANAGER);
        for (var state : TakeoverState.values())
            for (var wrong : List.of(true, false)) {
                var html = Rendering.html(
                        View.of("takeover/report")
                                .with("tried", tried(state, wrong))
                                .with("count", 3L)
                                .with("mayGoOn", state == TakeoverState.CONFIRMED)
                                .with("reason", "typed before")
                                .with("problems", List.of(new Complaint("reason", "reason", "wrong", null))),
                        page);
                assertThat(html)
                        .doesNotContain("\u2308")
                        .contains("Events &lt;b&gt;!E7", "/takeovers/TO-2026-0001/file", "ab".repeat(32));
                if (state == TakeoverState.TRIED)
                    assertThat(html).contains("name=\"role.0\"", "name=\"column.0.1\"", "name=\"word.0\"");
                if (!wrong && state != TakeoverState.TAKEN) assertThat(html).contains("typed before");
            }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listHistoryAndOriginAreWhole(Language language) {
        var page = Rendering.as(language, "/takeovers", null, Role.QA_MANAGER);
        var row = new TakeoverRow("TO-2026-0001", TakeoverState.TAKEN, "old.xlsx", "Qual Ity", AT, 4);
        for (var rows : List.of(List.of(row), List.<TakeoverRow>of()))
            assertThat(Rendering.html(
                            View.of("takeover/list")
                                    .with("rows", new Page<>(rows, rows.isEmpty() ? null : "TO-2026-0001"))
                                    .with("largest", 100L)
                                    .with("problems", List.of()),
                            page))
                    .doesNotContain("\u2308")
                    .contains("/takeovers/template.xlsx");
        for (var lines : List.of(List.of(LINE), List.<HistoryLine>of()))
            assertThat(Rendering.html(
                            View.of("takeover/history")
                                    .with("subject", "DV-2026-0001")
                                    .with("lines", new Page<>(lines, null)),
                            page))
                    .doesNotContain("\u2308", "<script>")
                    .contains("href=\"/deviations/DV-2026-0001\"");
        var origin = new Origin(
                "DEV/19-042",
                "Geschlossen",
                "A",
                null,
                "Dept: Fill\nShift: 2",
                "TO-2026-0001",
                "ab",
                "qa",
                "Qual Ity",
                AT);
        assertThat(Rendering.html(
                        View.of("takeover/origin")
                                .with("number", "DV-2026-0001")
                                .with("origin", origin)
                                .with("history", new Page<>(List.of(LINE), "9")),
                        page))
                .doesNotContain("\u2308")
                .contains("DEV/19-042", "Shift: 2", "/takeovers/history/DV-2026-0001");
    }

    @Test
    void aPersonNamesSheetsColumnsAndWords() throws Refusal {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("role.0", "EVENTS");
        form.putSingle("column.0.0", "NUMBER");
        form.putSingle("column.0.1", "LINE_WHO");
        form.putSingle("word.0", "CLOSED");
        var layout = ColumnForm.read(tried(TakeoverState.TRIED, true).report(), form);
        assertThat(layout.sheets().get(0).headings())
                .extracting(SheetUse.Heading::column)
                .containsExactly(Column.NUMBER, null);
        assertThat(layout.words()).containsExactly(new WordUse(Column.Kind.STATE, "Erledigt", "CLOSED"));
        // A program sends the layout back that it was told, changed.
        assertThat(ColumnForm.read(tried(TakeoverState.TRIED, true).report(), layout))
                .isEqualTo(layout);
        form.putSingle("word.0", "MINOR");
        assertThatThrownBy(
                        () -> ColumnForm.read(tried(TakeoverState.TRIED, true).report(), form))
                .isInstanceOf(Refusal.class);
        form.putSingle("role.0", "NOTHING");
        assertThatThrownBy(
                        () -> ColumnForm.read(tried(TakeoverState.TRIED, true).report(), form))
                .isInstanceOf(Refusal.class);
    }

    private static TakeoverView tried(TakeoverState state, boolean wrong) {
        var sheet = new SheetUse(
                "Events <b>",
                SheetRole.EVENTS,
                "1",
                List.of(new SheetUse.Heading("A", "No.", Column.NUMBER), new SheetUse.Heading("B", "Dept", null)));
        var slip = new Slip(wrong, "Events <b>", "7", "E", "State", "word", List.of("Erledigt", "open, closed"));
        var report = new TrialReport(
                new BookLayout(List.of(sheet), List.of()),
                "3",
                "1",
                "0",
                "0",
                "0",
                "2",
                List.of(slip),
                wrong ? "7" : "0",
                wrong,
                List.of(new WordUse(Column.Kind.STATE, "Erledigt", null)));
        var file = new StoredFile("ab".repeat(32), 5, "old.xlsx", "x/y");
        return new TakeoverView(
                "TO-2026-0001", state, file, report, "qa", "Qual Ity", AT, "because", "JB-2026-0001", 0);
    }
}
