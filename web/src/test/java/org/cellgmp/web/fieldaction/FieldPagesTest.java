package org.cellgmp.web.fieldaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.fieldaction.ClockLine;
import org.cellgmp.fieldaction.ClockView;
import org.cellgmp.fieldaction.ConcernedView;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterRow;
import org.cellgmp.fieldaction.MatterState;
import org.cellgmp.fieldaction.MatterView;
import org.cellgmp.fieldaction.Outcome;
import org.cellgmp.fieldaction.Trigger;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldPagesTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-09T12:00:00+08:00");

    private static List<ClockLine> lines() {
        var lines = new ArrayList<ClockLine>();
        for (var trigger : Trigger.values())
            for (var start : ClockLine.Start.values())
                for (var unit : ClockLine.Unit.values())
                    lines.add(new ClockLine(
                            trigger + "-" + start + "-" + unit,
                            trigger,
                            "CN",
                            ClockLine.Addressee.values()[lines.size() % 3],
                            start,
                            3,
                            unit,
                            List.of("any", "clinical", "commercial").get(lines.size() % 3),
                            true,
                            List.of("read", "memory", "convention").get(lines.size() / 3 % 3),
                            LocalDate.of(2020, 1, 1),
                            null,
                            "Law Art. 1",
                            "Tell them",
                            "\u544a\u77e5"));
        return lines;
    }

    private static MatterView matter(MatterKind kind, MatterState state) {
        var line = lines().get(0);
        var step = new MatterView.Step("qa", "Qual Ity", NOON, "SG-2026-0001");
        var told = new ClockView.Told("Dr.", "letter.pdf", NOON, "qa", "Qual Ity", NOON, "SG-2026-0001");
        var concerned = new ArrayList<ConcernedView>();
        concerned.add(
                new ConcernedView(1, "BR-2026-0001", "B-1", "RELEASED", null, null, null, null, null, null, null));
        for (var account : ConcernedView.Account.values())
            concerned.add(new ConcernedView(
                    2 + account.ordinal(),
                    "BR-2026-0002",
                    "B-2",
                    "UNDECIDED",
                    "PT-1",
                    "Hospital",
                    "IF-2026-0001",
                    NOON,
                    NOON,
                    account,
                    "note"));
        return new MatterView(
                kind.prefix() + "-2026-0001",
                1,
                kind,
                kind == MatterKind.RECALL,
                state,
                "Title",
                "Told",
                "Hospital",
                "P-1",
                "L-1",
                "BR-2026-0001",
                "DV-2026-0001",
                NOON,
                NOON,
                null,
                step,
                state == MatterState.OPEN ? null : Outcome.of(kind).get(0),
                "Assessed",
                "Strategy",
                step,
                step,
                "Works",
                step,
                12,
                concerned,
                List.of(
                        new ClockView(
                                1, line, NOON.minusDays(9), NOON.minusDays(1), 3, "2026-10-01 National Day", null),
                        new ClockView(2, line, NOON, NOON.plusDays(1), 0, null, null),
                        new ClockView(3, line, null, null, null, null, null),
                        new ClockView(4, line, NOON, NOON.minusDays(1), 2, null, told)),
                Map.of());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFieldActionSaysInWordsWhatIsOverdueAndWhatBecameOfEachDelivery(Language language) {
        for (var kind : MatterKind.values())
            for (var edit : List.of("", "assessment", "delivery-2")) {
                var html = Rendering.html(
                        View.of("fieldaction/matter")
                                .with("matter", matter(kind, MatterState.ASSESSED))
                                .with("edit", edit)
                                .with("entered", new FieldPage.Assessed(null, null, null, null))
                                .with("lines", lines())
                                .with("now", NOON)
                                .with("problems", List.of())
                                .with("actions", List.of())
                                .with("signatures", List.of())
                                .with("story", List.of()),
                        Rendering.as(language, Role.QA_MANAGER));
                assertThat(html)
                        .doesNotContain("\u2308")
                        .contains(language == Language.CHINESE ? "\u5df2\u903e\u671f" : "Overdue")
                        .contains("PT-1", "letter.pdf", "/batches/BR-2026-0001");
            }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTableOfClocksSaysHowEachLineWasChecked(Language language) {
        var html = Rendering.html(
                View.of("fieldaction/clocks").with("lines", lines()), Rendering.as(language, Role.INSPECTOR));
        assertThat(html).doesNotContain("\u2308").contains("Law Art. 1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListShowsKindStateFindingAndNextClock(Language language) {
        var rows = new ArrayList<MatterRow>();
        for (var outcome : Outcome.values())
            for (var state : MatterState.values())
                rows.add(new MatterRow(
                        "RC-2026-0001",
                        MatterKind.values()[rows.size() % 4],
                        true,
                        "Title",
                        state,
                        outcome,
                        "L-1",
                        NOON,
                        "Qual Ity",
                        NOON.minusDays(1)));
        var html = Rendering.html(
                View.of("fieldaction/list")
                        .with("rows", rows)
                        .with("next", null)
                        .with("kinds", List.of())
                        .with("states", List.of())
                        .with("now", NOON)
                        .with("mayOpen", true),
                Rendering.as(language, Role.QA_MANAGER));
        assertThat(html).doesNotContain("\u2308").contains("/field-actions/RC-2026-0001");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRefusedFormComesBackWithWhatWasEntered(Language language) {
        var entered = new MatterForm("recall", "yes", "T", "D", "F", "C", "L-9", "DV-1", "x", "y");
        var html = Rendering.html(
                View.of("fieldaction/new").with("entered", entered).with("problems", List.of()),
                Rendering.as(language, Role.QA_MANAGER));
        assertThat(html).doesNotContain("\u2308").contains("L-9", "value=\"yes\" checked");
    }
}
