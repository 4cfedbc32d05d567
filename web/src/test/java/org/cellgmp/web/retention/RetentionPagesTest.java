package org.cellgmp.web.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.cellgmp.archive.ArchiveCheck;
import org.cellgmp.archive.ArchivePolicy;
import org.cellgmp.archive.ArchiveState;
import org.cellgmp.archive.ArchiveView;
import org.cellgmp.ground.Role;
import org.cellgmp.policy.Edition;
import org.cellgmp.retention.DisposalView;
import org.cellgmp.retention.Disposed;
import org.cellgmp.retention.HoldTarget;
import org.cellgmp.retention.LegalHoldView;
import org.cellgmp.retention.PeriodChangeView;
import org.cellgmp.retention.ProposalState;
import org.cellgmp.retention.Proposed;
import org.cellgmp.retention.RetainedKind;
import org.cellgmp.retention.RetentionPolicy;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.retention.Since;
import org.cellgmp.retention.Standing;
import org.cellgmp.retention.control.Demands;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of retention and of archives are whole in both languages: every demand, state and target has its words. */
class RetentionPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-10T10:00+08:00");
    private static final LocalDate DAY = LocalDate.of(2020, 1, 31);

    private static PageContext page(Language language, Role role) {
        return Rendering.as(language, "/retention", null, role);
    }

    private static RetentionRow row(Standing standing, String held, String disposed) {
        return new RetentionRow(
                "BR-2026-0001",
                RetainedKind.BATCH_RECORD,
                "<b>B-1",
                "P-1",
                "",
                "CN EU",
                standing,
                held,
                disposed == null ? null : new Disposed(disposed, AT),
                Instant.parse("2026-01-10T02:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLineOfARecordSaysUntilWhenAndWhy(Language language) {
        var page = page(language, Role.QA_MANAGER);
        for (var demand : Demands.defaults())
            for (var since : Since.values())
                assertThat(RetentionWords.because(
                                page, new Standing(Standing.State.NOT_COUNTED, null, demand.id(), since)))
                        .doesNotContain("retention.");
        var standing = new Standing(Standing.State.COUNTED, DAY, "cn-batch", null);
        var html = Rendering.html(View.of("retention/line").with("kept", row(standing, "LH-2026-0001", null)), page);
        assertThat(html).contains("LH-2026-0001").doesNotContain("retention.");
        var gone = Rendering.html(View.of("retention/line").with("kept", row(standing, null, "DL-2026-0001")), page);
        assertThat(gone).contains("DL-2026-0001", "2026").doesNotContain("retention.d");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePeriodsAreAllShownWithTheirClauses(Language language) {
        var html = Rendering.html(
                View.of("retention/periods")
                        .with("demands", Demands.defaults())
                        .with("policy", new Edition<>(0, RetentionPolicy.usual(), null, null, null))
                        .with(
                                "changes",
                                List.of(new PeriodChangeView(
                                        "KP-2026-0001",
                                        0,
                                        "site-person",
                                        null,
                                        "30",
                                        new Proposed(
                                                ProposalState.PROPOSED,
                                                "why",
                                                "qa",
                                                "Qual Ity",
                                                AT,
                                                null,
                                                null,
                                                null,
                                                null,
                                                "abc"))))
                        .with("mayDecide", false),
                page(language, Role.INSPECTOR));
        for (var demand : Demands.defaults()) assertThat(html).contains("data-demand=\"" + demand.id() + "\"");
        assertThat(html).contains("1271.270-d").doesNotContain("retention.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void oneYearIsNotYears(Language language) {
        var page = page(language, Role.INSPECTOR);
        boolean english = language == Language.ENGLISH;
        assertThat(RetentionWords.length(page, Period.ofYears(1))).isEqualTo(english ? "1 year" : "1 年");
        assertThat(RetentionWords.length(page, Period.ofMonths(1))).isEqualTo(english ? "1 month" : "1 个月");
        assertThat(RetentionWords.length(page, Period.ofYears(30))).isEqualTo(english ? "30 years" : "30 年");
    }

    @Test
    void aProgramIsToldTheWordsOfThePageInBothLanguages() {
        var standing = new Standing(Standing.State.COUNTED, DAY, "cn-batch", null);
        var told = RetentionTold.thing(row(standing, null, "DL-2026-0001"));
        assertThat(told).containsEntry("until", "2020-01-31").containsEntry("disposedBy", "DL-2026-0001");
        assertThat(told.get("because"))
                .isEqualTo(RetentionWords.because(page(Language.ENGLISH, Role.INSPECTOR), standing));
        assertThat(told.get("becauseChinese"))
                .isEqualTo(RetentionWords.because(page(Language.CHINESE, Role.INSPECTOR), standing));
        for (var demand : Demands.defaults())
            assertThat(new String(new Json(RetentionTold.demand(demand)).bytes(), StandardCharsets.UTF_8))
                    .contains("\"id\":\"" + demand.id() + "\"")
                    .doesNotContain("\u2308");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void holdsAndListsForDisposalAreRead(Language language) {
        var page = page(language, Role.INSPECTOR);
        for (var target : HoldTarget.values()) {
            var named = target == HoldTarget.PERIOD ? null : "P-1";
            var hold = new LegalHoldView(
                    "LH-2026-0001", target, named, DAY, DAY, "<i>claim", "court", "qa", "Qual Ity", AT, null);
            var list = View.of("retention/holds")
                    .with("rows", List.of(hold))
                    .with("all", false)
                    .with("mayPlace", false);
            assertThat(Rendering.html(list, page)).contains("claim").doesNotContain("<i>claim", "retention.");
            var one = View.of("retention/hold").with("hold", hold).with("mayLift", false);
            assertThat(Rendering.html(one, page)).contains("data-stands").doesNotContain("retention.");
        }
        for (var state : ProposalState.values()) {
            var proposed = new Proposed(state, "past", "qa", "Qual Ity", AT, "seen", "qa-2", "Second", AT, "abc");
            var list = new DisposalView(
                    "DL-2026-0001",
                    proposed,
                    List.of(new DisposalView.Line("PE-2026-0001", "PE-A", DAY, "site-person", false)));
            var change = View.of("retention/change")
                    .with("change", new PeriodChangeView("KP-2026-0001", 0, "site-person", null, "30", proposed))
                    .with("mayApprove", false)
                    .with("mayDrop", false);
            assertThat(Rendering.html(change, page)).contains("KP-2026-0001").doesNotContain("retention.");
            var all = View.of("retention/disposals")
                    .with("rows", List.of(list))
                    .with("offered", List.of())
                    .with("mayPropose", false);
            assertThat(Rendering.html(all, page)).doesNotContain("retention.");
            var one = View.of("retention/disposal")
                    .with("list", list)
                    .with("mayApprove", false)
                    .with("mayDrop", false);
            assertThat(Rendering.html(one, page)).contains("PE-2026-0001").doesNotContain("retention.");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anArchiveThatIsNotIntactSaysWhatToDo(Language language) {
        for (var state : ArchiveState.values()) {
            var check = new ArchiveCheck(state, Instant.parse("2026-01-10T02:00:00Z"), List.of("<the verifier>"));
            var archive = new ArchiveView(
                    "TA-2026-0001",
                    "2026-01",
                    Instant.parse("2026-01-01T00:00:00Z"),
                    Instant.parse("2026-02-01T00:00:00Z"),
                    2,
                    9,
                    "trail-2026-01.zip",
                    100,
                    "ab".repeat(32),
                    "Qual Ity",
                    Instant.parse("2026-02-01T02:00:00Z"),
                    check);
            var html = Rendering.html(
                    View.of("archive/archives")
                            .with("rows", List.of(archive))
                            .with("policy", new Edition<>(0, ArchivePolicy.usual(), null, null, null))
                            .with("mayClose", true),
                    page(language, Role.QA_MANAGER));
            assertThat(html.contains("data-how")).isEqualTo(state != ArchiveState.INTACT);
            assertThat(html).doesNotContain("archive.state", "archive.how", "<the verifier>");
        }
    }
}
