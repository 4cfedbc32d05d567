package org.cellgmp.web.recordkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryFormTest {
    private static String html(
            RecordKind kind, Language language, Map<String, String> entered, List<ReadingProblem> problems) {
        var page = Rendering.as(language, "/records", null, Role.PRODUCTION_RECORDER);
        var form = EntryForm.of(page, kind, entered, Map.of(), problems);
        return Rendering.html(
                View.of("recordkeeping/entry")
                        .with("layout", RecordLayout.of(kind))
                        .with("base", Addresses.list(kind))
                        .with("number", null)
                        .with("expected", 0)
                        .with("reason", "because")
                        .with("form", form),
                page);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void theFormOfEveryKindAsksForEveryFieldInBothLanguages(RecordKind kind) {
        for (var language : Language.values()) {
            var html = html(kind, language, Map.of(), List.of());
            assertThat(html).doesNotContain("\u2308", " style=", "onclick");
            int at = 0;
            for (var sheet : RecordLayout.of(kind).sheets()) {
                for (var field : sheet.fields())
                    assertThat(html).contains("name=\"" + at + (sheet.form() ? "-" : ".0-") + field.path() + "\"");
                at++;
            }
        }
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingEnteredIsLost() {
        var hostile = "\"><script>alert(1)</script>";
        var html = html(
                RecordKind.DONATION,
                Language.ENGLISH,
                Map.of(
                        "2-collection.start",
                        "yesterday",
                        "0-bloodGroup",
                        hostile,
                        "0-origin",
                        "somebody",
                        "4.6-label",
                        "x"),
                List.of(
                        new ReadingProblem(
                                ReadingProblem.Severity.ERROR,
                                "2-collection.start",
                                "intake.problem.not-a-time",
                                List.of("yesterday")),
                        new ReadingProblem(
                                ReadingProblem.Severity.ERROR,
                                "4.6-containerId",
                                "intake.problem.must-missing",
                                List.of("Container"))));
        assertThat(html)
                .contains("value=\"yesterday\"", "aria-invalid=\"true\"", "<option value=\"somebody\" selected>")
                .contains("href=\"#2-collection.start\">Collection, Start of collection")
                .contains("href=\"#4.6-containerId\">Containers 7, Container")
                .contains("name=\"4.6-label\" value=\"x\"", ">because</textarea>")
                .doesNotContain("<script>alert");
        assertThat(html.indexOf("class=\"wrong\"")).isPositive();
    }

    @Test
    void onlyDoubtsMayBePassedOver() {
        var doubt = new ReadingProblem(
                ReadingProblem.Severity.WARNING, "0-ageYears", "intake.problem.not-a-number", List.of("adult"));
        assertThat(html(RecordKind.DONATION, Language.CHINESE, Map.of("0-ageYears", "adult"), List.of(doubt)))
                .contains("name=\"anyway\"");
        var wrong = new ReadingProblem(
                ReadingProblem.Severity.ERROR, "0-origin", "intake.problem.not-in-list", List.of("x"));
        assertThat(html(RecordKind.DONATION, Language.CHINESE, Map.of(), List.of(doubt, wrong)))
                .doesNotContain("name=\"anyway\"");
    }

    @Test
    void aFormHoldsFiveHundredRowsOfATableAndNotOneMore() {
        int last = EntryForm.MOST_ROWS - 1;
        assertThat(EntryForm.holds(RecordKind.DONATION, Map.of("4." + last + "-label", "x"), Map.of()))
                .isTrue();
        assertThat(EntryForm.holds(RecordKind.DONATION, Map.of("4." + (last + 1) + "-label", "x"), Map.of()))
                .isFalse();
        assertThat(EntryForm.holds(RecordKind.DONATION, Map.of("4.99999-label", "x"), Map.of()))
                .isFalse();
    }

    @Test
    void aFormHoldsNoMoreFieldsThanTheServerTakes() {
        var all = new HashMap<Integer, Integer>();
        for (int at = 0; at < RecordLayout.of(RecordKind.BATCH_RECORD).sheets().size(); at++)
            all.put(at, EntryForm.MOST_ROWS);
        assertThat(EntryForm.holds(RecordKind.BATCH_RECORD, Map.of(), all)).isFalse();
        for (var kind : RecordKind.values())
            assertThat(EntryForm.holds(kind, Map.of(), Map.of()))
                    .as(kind.name())
                    .isTrue();
    }

    /** A kind is readable by programs through the common door or has its own. */
    @Test
    void everyKindHasADoorForPrograms() {
        var doors = new ArrayList<>(Arrays.asList(RecordApi.KINDS.split("\\|")));
        for (var kind : RecordKind.values())
            if (!doors.remove(kind.plural()))
                assertThat(OWN_DOORS).as(kind + " has no door of its own").contains(kind);
        assertThat(doors).isEmpty();
    }

    private static final List<RecordKind> OWN_DOORS = List.of(
            RecordKind.BATCH_RECORD,
            RecordKind.MATERIAL_LOT,
            RecordKind.PRODUCT_SPECIFICATION,
            RecordKind.TRIAL_PROTOCOL);
}
