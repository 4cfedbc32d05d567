package org.cellgmp.web.capa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.Assessment;
import org.cellgmp.capa.CalendarView;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaContent;
import org.cellgmp.capa.CapaRow;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Done;
import org.cellgmp.capa.DoneWhen;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Extension;
import org.cellgmp.capa.Observed;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.capa.Signed;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.Verdict;
import org.cellgmp.capa.WaiverView;
import org.cellgmp.capa.Watch;
import org.cellgmp.deviation.Classification;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.cellgmp.web.signature.SignSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapaPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-05T12:00:00+08:00");
    private static final Signed SIGNED = new Signed("qa", "Qual Ity", AT, "SG-2026-0001", "ab".repeat(32), "agreed");

    private static Plan plan(Criterion criterion) {
        return new Plan(
                "Incubator drifts <script>",
                "It stood at 38.1.\nTwice.",
                "Sensor worn",
                List.of("DV-2026-0001"),
                List.of(new PlannedAction(
                        "A1",
                        ActionKind.CORRECTIVE,
                        "Replace the sensor",
                        "rec",
                        LocalDate.of(2026, 3, 2),
                        "It is calibrated",
                        new DoneWhen(DoneWhen.Kind.CALIBRATED, "EQ-2026-0001", "2026-01-01"),
                        "CH-2026-0001")),
                new Effectiveness("alarms", "none", "30", "3", criterion, "chk", null, "5"));
    }

    private static CapaView capa(CapaState state, Criterion criterion, Map<CapaAct, Refusal> whyNot) {
        var done = new Done("A1", "Certificate seen", "EQ-2026-0001/v2", "rec", "Rec", AT, null, null, null, null);
        var extension = new Extension(
                "E1", "A1", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 2), "late", "rec", "Rec", AT, null, null);
        var closed = state == CapaState.CLOSED;
        var content = new CapaContent(
                plan(criterion),
                List.of("rev"),
                List.of(new CapaContent.Approval("ab".repeat(32), SIGNED)),
                state == CapaState.PLANNED ? null : List.of(done),
                List.of(extension),
                closed ? new CapaContent.Confirmation("qa", "Qual Ity", AT) : null,
                new Assessment("None seen", null, true, "chk", "Chk", AT),
                closed ? new Verdict(false, SIGNED, "CA-2026-0002") : null,
                null,
                null,
                null);
        var seen = List.of(
                new Observed(
                        "BR-2026-0001", 1, "ST-2026-0001", Observed.Outcome.MET, null, List.of("BR-2026-0001/v1"), AT),
                new Observed("DV-2026-0007", 0, null, Observed.Outcome.MISSED, "38.2", null, AT));
        return new CapaView(
                "CA-2026-0001",
                3,
                state,
                content,
                "ab".repeat(32),
                false,
                "rev",
                "Rev",
                AT,
                LocalDate.of(2026, 3, 9),
                closed ? AT : null,
                new Watch("CA-2026-0001", criterion, AT, LocalDate.of(2026, 4, 9), 3, true, seen),
                List.of(new CapaView.ActionView(
                        content.plan().actions().get(0),
                        content.done("A1"),
                        -3,
                        state == CapaState.PLANNED ? 1 : 0,
                        true,
                        whyNot)),
                List.of(new CapaView.ExtensionView(extension, null)),
                whyNot);
    }

    private static Criterion criterion(Criterion.Kind kind) {
        return new Criterion(kind, "P-1", "cn-gmp-2010/175/1", null, "pH", null, "7.4");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageOfOneShowsItsActionsItsWatchAndWhyAnActIsGrey(Language language) {
        var page = Rendering.as(language, "/capas/CA-2026-0001", null, Role.QA_MANAGER);
        var not = new Refusal(Refusal.Reason.NOT_ALLOWED, "capa.own-action", "CA-2026-0001");
        for (var whyNot : List.of(Map.<CapaAct, Refusal>of(), all(not)))
            for (var kind : Criterion.Kind.values())
                for (var state : CapaState.values()) {
                    var capa = capa(state, criterion(kind), whyNot);
                    var html = Rendering.html(
                            View.of("capa/capa")
                                    .with("capa", capa)
                                    .with("problems", List.of(new Complaint("dueOn", "dueOn", "wrong", null)))
                                    .with("actions", CapaActions.of(page, capa))
                                    .with("signatures", List.of())
                                    .with("story", List.of())
                                    .with("moreStory", null),
                            page);
                    assertThat(html)
                            .doesNotContain("\u2308")
                            .contains("Incubator drifts &lt;script")
                            .contains("href=\"/deviations/DV-2026-0001\"", "href=\"/batches/BR-2026-0001\"")
                            .contains("href=\"/statements/ST-2026-0001\"");
                }
    }

    private static Map<CapaAct, Refusal> all(Refusal refusal) {
        var all = new java.util.EnumMap<CapaAct, Refusal>(CapaAct.class);
        for (var act : CapaAct.values()) all.put(act, refusal);
        return all;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormOfAPlanHoldsWhatStandsInItAndBlankRows(Language language) throws Refusal {
        var page = Rendering.as(language, "/capas/CA-2026-0001/plan", null, Role.QA_MANAGER);
        var typed = Typed.of(plan(criterion(Criterion.Kind.NO_FINDING)));
        for (var capa : new CapaView[] {null, capa(CapaState.DRAFT, criterion(Criterion.Kind.JUDGED), Map.of())})
            assertThat(Rendering.html(
                            View.of("capa/plan")
                                    .with(
                                            "people",
                                            List.of(new org.cellgmp.identity.Person(
                                                    "lin.mei",
                                                    "Lin <Mei>",
                                                    java.util.Set.of(org.cellgmp.ground.Role.QA_MANAGER))))
                                    .with("capa", capa)
                                    .with("typed", typed)
                                    .with("problems", List.of()),
                            page))
                    .doesNotContain("\u2308")
                    .contains("name=\"what2\"", "value=\"2026-03-02\"", "Replace the sensor");
        assertThat(typed.plan().actions()).hasSize(1);
        assertThat(typed.plan().actions().get(0).check().kind()).isEqualTo(DoneWhen.Kind.CALIBRATED);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listSigningPageCalendarAndPanelAreWhole(Language language) {
        var page = Rendering.as(language, "/capas", null, Role.QA_MANAGER);
        var row = new CapaRow(
                "CA-2026-0001",
                "Title",
                CapaState.PLANNED,
                LocalDate.of(2026, 3, 11),
                AT,
                "Rev",
                List.of("DV-2026-0001"));
        for (var rows : List.of(List.of(row), List.<CapaRow>of()))
            assertThat(Rendering.html(
                            View.of("capa/list")
                                    .with("acts", List.of(org.cellgmp.worklist.BulkAct.values()))
                                    .with("span", "")
                                    .with("rows", rows)
                                    .with("next", null)
                                    .with("states", List.of(new Chip("a", "/capas", true, null)))
                                    .with("words", null)
                                    .with("mayRaise", true),
                            page))
                    .doesNotContain("\u2308");
        var sheet = new SignSheet(
                "T",
                "H",
                List.of(new SignSheet.Line("a", "b", null)),
                "/capas/x",
                "3",
                List.of(),
                null,
                "typed",
                "Sign",
                "/");
        assertThat(Rendering.html(sheet.view(Mistakes.NONE), page))
                .doesNotContain("\u2308")
                .contains("typed", "type=\"password\"");
        for (var mayKeep : List.of(true, false))
            assertThat(Rendering.html(
                            View.of("capa/calendar")
                                    .with("kept", new CalendarView(1, SiteCalendar.usual(), "first", "Qual Ity", AT))
                                    .with("form", new CalendarPages.Form(List.of("MONDAY"), "", "", "2", "3", ""))
                                    .with("mayKeep", mayKeep)
                                    .with("problems", List.of()),
                            page))
                    .doesNotContain("\u2308");
        var panel = new CapaPanel.Shown(
                "DV-2026-0001",
                List.of(row),
                new WaiverView("DV-2026-0001", Classification.MAJOR, SIGNED, false),
                true,
                true);
        assertThat(Rendering.html(View.of("component/capas").with("capas", panel), page))
                .doesNotContain("\u2308")
                .contains("name=\"deviation\"");
    }

    @Test
    void theCalendarIsReadAsItIsWritten() throws Refusal {
        var read = CalendarPages.calendar(new CalendarPages.Form(
                List.of("MONDAY", ""),
                "2026-10-01 - National Day\r\n\r\n 2026-10-10  +  Shifted",
                "5 qa-manager",
                "2",
                "3",
                "r"));
        assertThat(read.weekdays()).containsExactly(DayOfWeek.MONDAY);
        assertThat(read.days()).hasSize(2);
        assertThat(read.works(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(read.escalations().get(0).to()).isEqualTo(Role.QA_MANAGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01", "2026-10-01 National", "2026-10-01 * x", "1 October - x", "2026-02-30 - x"})
    void aLineThatIsNoDayIsRefused(String line) {
        assertThatThrownBy(() ->
                        CalendarPages.calendar(new CalendarPages.Form(List.of("MONDAY"), line, "", "2", "3", "r")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aTextThatWasNotTouchedStaysTheSameWhateverTheBrowserEndsItsLinesWith() {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("problem", "a\r\nb");
        assertThat(Typed.of(form).problem()).isEqualTo("a\nb");
    }
}
