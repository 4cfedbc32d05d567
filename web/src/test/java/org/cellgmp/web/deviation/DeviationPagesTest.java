package org.cellgmp.web.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.takeover.TakenFrom;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.cellgmp.web.recordkeeping.Exhibits;
import org.cellgmp.web.takeover.Origins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationPagesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theRecordPageShowsEverySectionAndWhyAnActionIsGrey(Language language) {
        for (var form : List.of("", "account", "investigation")) {
            var html = page(language, DeviationForm.of(DeviationSample.deviation(), form));
            assertThat(html)
                    .doesNotContain("\u2308")
                    .contains("/batches/BR-2026-0001?version=1#/steps/0/parameters/0/actual")
                    .contains("Incubator at 38.1 &lt;script")
                    .contains("Second line.")
                    .contains("aria-disabled=\"true\"");
        }
    }

    @Test
    void onlyTheSectionThatIsEditedIsAForm() {
        var reading = page(Language.ENGLISH, DeviationForm.NONE);
        var editing = page(Language.ENGLISH, DeviationForm.of(DeviationSample.deviation(), "account"));
        assertThat(reading).doesNotContain("name=\"rootCause\"").doesNotContain("name=\"title\"");
        assertThat(editing).contains("name=\"title\"").contains("value=\"2026-03-05T12:00+08:00\"");
    }

    private static String page(Language language, DeviationForm form) {
        var page = Rendering.as(language, "/deviations/DV-2026-0001", null, Role.QA_MANAGER);
        var deviation = DeviationSample.deviation();
        return Rendering.html(
                View.of("deviation/deviation")
                        .with("deviation", deviation)
                        .with("answer", null)
                        .with("exhibits", new Exhibits(List.of(), null, true))
                        .with("form", form)
                        .with("problems", List.of(new Complaint("title", "title", "wrong", null)))
                        .with("actions", Actions.of(page, deviation))
                        .with(
                                "signatures",
                                List.of(DeviationSample.signature("DV-2026-0001/BR-2026-0001", "deviation.conclusion")))
                        .with("story", List.of())
                        .with("moreStory", null),
                page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSigningPageShowsWhatIsSignedAndFillsInNothing(Language language) {
        var html = Rendering.html(
                View.of("deviation/conclude")
                        .with("deviation", DeviationSample.deviation())
                        .with("batch", DeviationSample.BATCH)
                        .with("verdict", null)
                        .with("reason", "typed before")
                        .with("problems", List.of()),
                Rendering.as(language, Role.QA_MANAGER));
        assertThat(html)
                .doesNotContain("\u2308")
                .contains("ab".repeat(32))
                .contains("typed before")
                .contains("type=\"password\"")
                .doesNotContain("value=\"lin.wei\"")
                .doesNotContain("checked");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListShowsDueDatesInWords(Language language) {
        var row = new DeviationRow(
                "DV-2026-0001",
                "Title",
                DeviationState.OPEN,
                Classification.MINOR,
                LocalDate.of(2026, 3, 11),
                DeviationSample.AT,
                "Rec",
                List.of(DeviationSample.BATCH),
                "Re <Viewer>");
        var page = Rendering.as(language, "/deviations", null, Role.QA_MANAGER);
        for (var rows : List.of(List.of(row), List.<DeviationRow>of()))
            assertThat(Rendering.html(
                            View.of("deviation/list")
                                    .with("acts", List.of(org.cellgmp.worklist.BulkAct.values()))
                                    .with("span", "overdue")
                                    .with("rows", rows)
                                    .with("next", rows.isEmpty() ? null : "7")
                                    .with(
                                            "taken",
                                            Map.of(
                                                    "DV-2026-0001",
                                                    new TakenFrom(
                                                            "DV-2026-0001", "D/<19>", "TO-2026-0001", "<old>.xlsx")))
                                    .with("origins", Origins.chips(page, "yes"))
                                    .with("states", List.of(new Chip("a", "/deviations", true, null)))
                                    .with("classes", List.of())
                                    .with("kinds", List.of())
                                    .with("batch", null)
                                    .with("words", null)
                                    .with("mayOpen", true),
                            page))
                    .doesNotContain("\u2308", "<old>", "D/<19>", "Re <Viewer>")
                    .contains("taken=no", rows.isEmpty() ? "/batches" : page.daysLeft(row.dueOn()))
                    .contains(rows.isEmpty() ? "/batches" : "href=\"/takeovers/TO-2026-0001\"");
        assertThat(Rendering.html(
                        View.of("deviation/new")
                                .with("entered", new Entered(null, "", "", "", "", "", "", null, null, null))
                                .with("scan", null)
                                .with("scanned", List.of())
                                .with("problems", List.of()),
                        page))
                .doesNotContain("\u2308");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31 14:05,2026-01-31T14:05+08:00",
        "2026-01-31T14:05:06.123456Z,2026-01-31T14:05:06.123456Z",
        "2026-01-31 14:05 +02:00,2026-01-31T14:05+02:00",
        "' 2026-01-31T14:05:00 ',2026-01-31T14:05+08:00"
    })
    void aTimeWithoutOffsetIsTimeAtTheSite(String typed, String meant) throws Refusal {
        assertThat(Moment.read("f", typed, SHANGHAI)).isEqualTo(OffsetDateTime.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30 10:00", "2026-01-31", "2026-01-31 25:00", "99999999999999999999"})
    void whatIsNoTimeIsRefusedNamingTheField(String typed) {
        assertThatThrownBy(() -> Moment.read("awareAt", typed, SHANGHAI))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).contains("awareAt", typed));
    }

    @Test
    void aWordIsReadInEitherSpellingAndAnotherOneRefused() throws Refusal {
        assertThat(Choices.read(DeviationState.class, "state", "open")).isEqualTo(DeviationState.OPEN);
        assertThat(Choices.read(DeviationState.class, "state", "")).isNull();
        assertThatThrownBy(() -> Choices.read(DeviationState.class, "state", "x"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Choices.number("revision", "-1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Choices.number("revision", "9999999999")).isInstanceOf(Refusal.class);
    }

    @Test
    void batchNumbersMayStandApartInAnyWay() {
        assertThat(Choices.several(" BR-2026-0001,BR-2026-0002\uff0cBR-2026-0003 BR-2026-0001"))
                .containsExactly("BR-2026-0001", "BR-2026-0002", "BR-2026-0003");
        assertThat(Choices.several(" ")).isEmpty();
    }
}
