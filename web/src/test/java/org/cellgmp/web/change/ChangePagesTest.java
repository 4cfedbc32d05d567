package org.cellgmp.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Done;
import org.cellgmp.capa.Signed;
import org.cellgmp.capa.Watch;
import org.cellgmp.change.ChangeAct;
import org.cellgmp.change.ChangeContent;
import org.cellgmp.change.ChangeRow;
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.ChangeView;
import org.cellgmp.change.Proposal;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of changes in both languages, in every state, for who may act and who may not. All invented. */
class ChangePagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T10:00:00+08:00");
    private static final String NUMBER = "CH-2026-0001";

    private static Proposal proposal(Proposal.Kind kind, Proposal.Urgency urgency, Criterion.Kind criterion) {
        var impacts = new ArrayList<Proposal.Impact>();
        for (var area : Proposal.Area.values()) impacts.add(new Proposal.Impact(area, "EQ-2026-0001", "Told anew"));
        var filings = new ArrayList<Proposal.Filing>();
        for (var category : Proposal.Category.values())
            filings.add(new Proposal.Filing(
                    "F" + (1 + category.ordinal()), "CN", "3.2.P.3.3", category, "invented rule", "as it says"));
        return new Proposal(
                "Another incubator <script",
                "Take the other one.",
                "The first drifts.",
                kind,
                urgency,
                "P-1",
                List.of("CA-2026-0001", "DV-2026-0001"),
                impacts,
                filings,
                List.of(
                        new Proposal.Step("S1", "Qualify it", "rev", LocalDate.of(2026, 3, 20)),
                        new Proposal.Step("S2", "Train people", "rev", LocalDate.of(2026, 3, 1))),
                "3",
                new Criterion(criterion, "P-1", "cn-gmp-2010/175/1", null, "pH", "7.2", "7.4"));
    }

    private static ChangeView change(ChangeState state, Proposal proposal, Map<String, Refusal> whyNot) {
        var signed = new Signed("qa", "Qual Ity (invented)", AT, "SG-2026-0001", "ab".repeat(32), "Sound.");
        var done = new Done("S1", "Report kept", "EQ-2026-0001/v1", "rev", "Rev", AT, "Read", "qa", "Qual Ity", AT);
        var filed = new ChangeContent.Filed("F1", "Letter 7", LocalDate.of(2026, 3, 9), "wri", "Wri Ter", AT);
        var fresh = state == ChangeState.REQUESTED;
        var content = new ChangeContent(
                proposal,
                List.of("rev"),
                fresh ? null : signed,
                fresh ? List.of() : List.of(done),
                fresh ? List.of() : List.of(filed),
                state == ChangeState.EFFECTIVE ? LocalDate.of(2026, 3, 25) : null,
                signed);
        return new ChangeView(
                NUMBER,
                4,
                state,
                content,
                content.digest(),
                "rev",
                "Rev Iewer (invented)",
                AT,
                new Watch(NUMBER, proposal.criterion(), AT, null, 3, true, List.of()),
                whyNot);
    }

    /** Every act on the whole and on each part. */
    private static Map<String, Refusal> nothingAllowed() {
        var refusal = new Refusal(Refusal.Reason.NOT_ALLOWED, "change.own-request", NUMBER);
        var all = new HashMap<String, Refusal>();
        for (var act : ChangeAct.values()) {
            all.put(act.name(), refusal);
            for (var part : List.of("S1", "S2", "F1", "F2", "F3", "F4")) all.put(act.name() + " " + part, refusal);
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aChangeSaysWhatItTouchesAndWhoMayGoOn(Language language) {
        var page = Rendering.as(language, "/changes/" + NUMBER, null, Role.QA_MANAGER);
        for (var whyNot : List.of(Map.<String, Refusal>of(), nothingAllowed()))
            for (var criterion : Criterion.Kind.values())
                for (var state : ChangeState.values()) {
                    var change = change(
                            state, proposal(Proposal.Kind.EQUIPMENT, Proposal.Urgency.URGENT, criterion), whyNot);
                    var html = Rendering.html(
                            View.of("change/change")
                                    .with("change", change)
                                    .with("problems", List.of(new Complaint("on", "on", "wrong", null)))
                                    .with("actions", ChangePage.actions(page, change))
                                    .with("signatures", List.of())
                                    .with("story", List.of())
                                    .with("moreStory", null),
                            page);
                    assertThat(html)
                            .doesNotContain("\u2308", "<script src=\"x")
                            .contains("Another incubator &lt;script", "3.2.P.3.3", "Qualify it")
                            .contains("href=\"/capas/CA-2026-0001\"", "href=\"/deviations/DV-2026-0001\"");
                }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindAndUrgencyHasItsWord(Language language) throws Refusal {
        var page = Rendering.as(language, "/changes/" + NUMBER + "/proposal", null, Role.QA_MANAGER);
        for (var kind : Proposal.Kind.values())
            for (var urgency : Proposal.Urgency.values()) {
                var proposal = proposal(kind, urgency, Criterion.Kind.JUDGED);
                var typed = Proposed.of(proposal);
                for (var change : new ChangeView[] {null, change(ChangeState.REQUESTED, proposal, Map.of())})
                    assertThat(Rendering.html(
                                    View.of("change/proposal")
                                            .with("change", change)
                                            .with("typed", typed)
                                            .with("people", List.of())
                                            .with("problems", List.of()),
                                    page))
                            .doesNotContain("\u2308")
                            .contains("Take the other one.", "value=\"2026-03-20\"", "invented rule");
                assertThat(typed.proposal().steps()).hasSize(2);
            }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListShowsEachStateAndSaysWhenThereIsNone(Language language) {
        var page = Rendering.as(language, "/changes", null, Role.INSPECTOR);
        var rows = new ArrayList<ChangeRow>();
        for (var state : ChangeState.values()) rows.add(new ChangeRow(NUMBER, "Title", state, AT, "Rev"));
        for (var shown : List.of(rows, List.<ChangeRow>of())) {
            var html = Rendering.html(
                    View.of("change/list")
                            .with("rows", shown)
                            .with("next", shown.isEmpty() ? null : "7")
                            .with("states", List.of())
                            .with("words", null)
                            .with("mayAsk", shown.isEmpty()),
                    page);
            assertThat(html).doesNotContain("\u2308");
            assertThat(html.contains("/changes/" + NUMBER)).isEqualTo(!shown.isEmpty());
            assertThat(html.contains("href=\"/changes/new\"")).isEqualTo(shown.isEmpty());
        }
    }
}
