package org.cellgmp.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.BaselineContent;
import org.cellgmp.dossier.BaselineView;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.Departure;
import org.cellgmp.dossier.DepartureKind;
import org.cellgmp.dossier.DossierView;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.FrozenLeaf;
import org.cellgmp.dossier.PlanJudgement;
import org.cellgmp.dossier.PublishStanding;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BaselinePagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final FrozenLeaf LEAF =
            new FrozenLeaf(1, "cn-1-0", "Cover <letter>", "\u8bf4\u660e\u51fd", "letter.pdf", "ab".repeat(32), null);
    private static final Departure DEPARTURE = new Departure(
            DepartureKind.EXCHANGED, 1, "Cover <letter>", "\u8bf4\u660e\u51fd", "ab".repeat(32), "cd".repeat(32));

    private static DossierView dossier() {
        return new DossierView(
                "DO-2026-0001",
                7,
                "IND, invented",
                "CART-1",
                new Aim(ApplicationKind.TRIAL, null, Set.of(Region.values())),
                ChinaEnvelope.EMPTY_IND,
                UnitedStatesAdmin.EMPTY_IND,
                EuropeanEnvelope.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                "Writer",
                AT);
    }

    private static BaselineView baseline(List<Departure> departures) {
        return baseline(2, Region.CN, "writer", null, departures);
    }

    private static BaselineView baseline(
            int number, Region region, String freezer, String approval, List<Departure> departures) {
        return new BaselineView(
                number,
                region,
                "0000",
                7,
                "ef".repeat(32),
                "first filing",
                freezer,
                "Reg Writer",
                AT,
                "SG-2026-0001",
                approval == null ? null : "Reg Approver",
                approval == null ? null : AT,
                approval,
                List.of(LEAF),
                false,
                departures);
    }

    private static View page(List<BaselineView> baselines, BaselineContent content) {
        return View.of("dossier/baselines")
                .with("dossier", dossier())
                .with("baselines", baselines)
                .with("content", content)
                .with("problems", Mistakes.NONE.problems());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBaselineIsOfferedForApprovalUntilThePlanHasLeftIt(Language language) {
        var approver = Rendering.as(language, Role.REGULATORY_APPROVER);
        assertThat(Rendering.html(page(List.of(baseline(List.of())), null), approver))
                .contains("/baseline/2/approval", "letter.pdf")
                .doesNotContain("<letter>", " style=");
        assertThat(Rendering.html(page(List.of(baseline(List.of(DEPARTURE))), null), approver))
                .contains(language == Language.CHINESE ? "\u53e6\u4e00\u6587\u4ef6" : "Another file")
                .doesNotContain("/baseline/2/approval");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofSeveralOpenBaselinesTheHighestThatThePersonMayApproveIsOffered(Language language) {
        var approver = Rendering.as(language, Role.REGULATORY_APPROVER);
        var china = baseline(1, Region.CN, "writer", null, List.of());
        for (var newest : List.of(
                baseline(2, Region.US, "writer", "SG-2026-0002", List.of()),
                baseline(2, Region.US, "writer", null, List.of(DEPARTURE)),
                baseline(2, Region.US, approver.actor().id(), null, List.of())))
            assertThat(Rendering.html(page(List.of(newest, china), null), approver))
                    .contains("/baseline/1/approval")
                    .doesNotContain("/baseline/2/approval");
        var both =
                Rendering.html(page(List.of(baseline(2, Region.US, "writer", null, List.of()), china), null), approver);
        assertThat(both)
                .contains("/baseline/2/approval")
                .doesNotContain("/baseline/1/approval")
                .contains(language == Language.CHINESE ? "\u8bf7\u5148" : "baseline 2 first");
        assertThat(Rendering.html(
                        page(List.of(china), new BaselineContent(Region.US, "0001", List.of(LEAF))), approver))
                .doesNotContain("/baseline/1/approval");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWriterSeesWhatWouldBeFrozenAndAnEmptyPlanSaysSo(Language language) {
        var writer = Rendering.as(language, Role.REGULATORY_WRITER);
        var content = new BaselineContent(Region.CN, "0000", List.of(LEAF));
        assertThat(Rendering.html(page(List.of(), content), writer))
                .contains(content.sha256(), "class=\"empty\"", "action=\"/dossiers/DO-2026-0001/baseline\"");
        assertThat(Rendering.html(page(List.of(), new BaselineContent(Region.CN, "0000", List.of())), writer))
                .doesNotContain("action=\"/dossiers/DO-2026-0001/baseline\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void publishingAsksForAReasonWhereTheSequenceWouldHoldSomethingElse(Language language) {
        var html = Rendering.html(
                View.of("dossier/publish")
                        .with("dossier", dossier())
                        .with(
                                "judgement",
                                new PlanJudgement(Region.CN, "0000", List.of(), List.of(), List.of(), List.of()))
                        .with("standing", new PublishStanding(2, List.of(DEPARTURE), List.of()))
                        .with("despite", null)
                        .with("problems", Mistakes.NONE.problems()),
                Rendering.as(language, Role.REGULATORY_WRITER));
        assertThat(html).contains("name=\"despite\"", "#baseline-2");
    }
}
