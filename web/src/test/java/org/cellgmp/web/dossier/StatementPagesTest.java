package org.cellgmp.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.BuildManifest;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.ComingSequence;
import org.cellgmp.dossier.DossierView;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.PlanJudgement;
import org.cellgmp.dossier.Rebuilt;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.dossier.Stated;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private static DossierView dossier(ApplicationKind kind) {
        return new DossierView(
                "DO-2026-0001",
                7,
                "Market, invented",
                "CART-1",
                new Aim(kind, null, Set.of(Region.values())),
                ChinaEnvelope.EMPTY_IND,
                UnitedStatesAdmin.EMPTY_IND,
                EuropeanEnvelope.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                "Writer",
                AT);
    }

    private static ComingSequence coming(Region region, String by) {
        var said = switch (region) {
            case CN -> new SequenceStatement("0000", "cnrat1", "cnsqt2", "<answer>", "", "");
            case US -> new SequenceStatement("0001", "fdast3", "fdasst4", "<answer>", "", "fdasedt1");
            case EU -> new SequenceStatement("0000", "var-type2", "response", "<answer>", "single", "");
        };
        return new ComingSequence(
                region,
                "0001",
                said,
                List.of(new ComingSequence.Activity(said.continues(), said.activity(), "first")),
                List.of(),
                by,
                by == null ? null : AT);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatASequenceIsIsChosenFromTheWordsOfTheRegion(Language language) {
        var writer = Rendering.as(language, Role.REGULATORY_WRITER);
        for (var region : Region.PUBLISHED) {
            var view = coming(region, null);
            var html = Rendering.html(
                    View.of("dossier/statement")
                            .with("number", "DO-2026-0001")
                            .with("coming", view)
                            .with("said", view.statement())
                            .with("problems", Mistakes.NONE.problems()),
                    writer);
            assertThat(html)
                    .contains("value=\"" + view.statement().type() + "\" selected")
                    .contains("value=\"" + view.statement().activity() + "\" selected")
                    .doesNotContain("<answer>");
            assertThat(html.contains("name=\"mode\"")).isEqualTo(region == Region.EU);
            assertThat(html.contains("name=\"effective\"")).isEqualTo(region == Region.US);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void publishingSaysWhatTheSequenceIsAndWhetherAnybodyStatedIt(Language language) {
        var writer = Rendering.as(language, Role.REGULATORY_WRITER);
        for (var region : Region.PUBLISHED)
            for (var by : new String[] {null, "Reg Writer"}) {
                var html = Rendering.html(
                        View.of("dossier/publish")
                                .with("dossier", dossier(ApplicationKind.MARKETING))
                                .with(
                                        "judgement",
                                        new PlanJudgement(region, "0001", List.of(), List.of(), List.of(), List.of()))
                                .with("coming", coming(region, by))
                                .with("problems", Mistakes.NONE.problems()),
                        writer);
                assertThat(html).contains("/dossiers/DO-2026-0001/statement?region=" + region.name());
                assertThat(html.contains("Reg Writer")).isEqualTo(by != null);
            }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theParticularsOfTheUnionAreAskedForWhereItIsFiledThere(Language language) {
        var writer = Rendering.as(language, Role.REGULATORY_WRITER);
        assertThat(Rendering.html(
                        View.of("dossier/europe").with("dossier", dossier(ApplicationKind.MARKETING)), writer))
                .contains("name=\"identifier\"", "value=\"maa\" selected", "value=\"centralised\" selected");
        var market = Rendering.html(
                View.of("dossier/dossier")
                        .with("dossier", dossier(ApplicationKind.MARKETING))
                        .with("nodes", List.of()),
                writer);
        assertThat(market).contains("/dossiers/DO-2026-0001/europe", "name=\"xml:lang\"");
        assertThat(Rendering.html(
                        View.of("dossier/dossier")
                                .with("dossier", dossier(ApplicationKind.TRIAL))
                                .with("nodes", List.of()),
                        writer))
                .as("a trial goes there as documents of the portal")
                .doesNotContain("/dossiers/DO-2026-0001/europe");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aManifestShowsWhatWasPinnedAndWhatBuildingAgainCameTo(Language language) {
        var manifest = new BuildManifest(
                "1.0",
                "DO-2026-0001",
                "7",
                Region.EU,
                "0001",
                List.of(new Branch("B1", BranchKind.INDICATION, List.of("<leukaemia>"))),
                List.of(new BuildManifest.Leaf(
                        "1",
                        "m1-0-cover",
                        List.of(),
                        "<Letter>",
                        "\u8bf4\u660e\u51fd",
                        "letter.pdf",
                        "ab".repeat(32),
                        "10",
                        null,
                        List.of(Region.EU))),
                new Stated(
                        ChinaEnvelope.EMPTY_IND,
                        UnitedStatesAdmin.EMPTY_IND,
                        EuropeanEnvelope.EMPTY,
                        coming(Region.EU, null).statement()),
                List.of(new BuildManifest.Pinned("0000", "cd".repeat(32))),
                List.of(),
                null);
        var page = View.of("dossier/manifest")
                .with("number", "DO-2026-0001")
                .with("name", "eu-0001")
                .with("manifest", manifest);
        var writer = Rendering.as(language, Role.REGULATORY_WRITER);
        assertThat(Rendering.html(page, writer))
                .contains("letter.pdf", "cd".repeat(32), "/sequences/eu-0001/rebuild", "/manifest.json")
                .doesNotContain("<Letter>");
        var same = new Rebuilt("a", "a", "b", "b", "1.0", "1.0");
        var other = new Rebuilt("a", "c", "b", "b", "1.0", "1.1");
        assertThat(Rendering.html(page.with("rebuilt", same), writer))
                .contains(language == Language.CHINESE ? "\u9010\u5b57\u8282\u76f8\u540c" : "byte for byte the same");
        assertThat(Rendering.html(page.with("rebuilt", other), writer))
                .contains(language == Language.CHINESE ? "\u4e0d\u76f8\u540c" : "it is not the same");
        assertThat(Rendering.html(page, Rendering.as(language, Role.INSPECTOR))).doesNotContain("/rebuild\"");
    }
}
