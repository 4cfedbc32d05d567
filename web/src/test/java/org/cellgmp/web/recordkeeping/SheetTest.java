package org.cellgmp.web.recordkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.evidence.Evidence;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Citation;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Severity;
import org.cellgmp.record.*;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Cell;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.Tone;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetTest {
    private static final Role[] RECORDER = {Role.PRODUCTION_RECORDER};

    static Finding finding(String pointer, Severity severity, boolean advisory) {
        return new Finding(
                "rule" + pointer,
                "cn-gmp-2010/175/2",
                "1",
                severity,
                advisory,
                Batch.ABOUT + (pointer.isEmpty() ? "" : "#" + pointer),
                List.of(),
                "69.2",
                ">= 70",
                "The result fails its specification.",
                "结果不符合质量标准。",
                "Open a deviation.",
                "请发起偏差。",
                List.of(new Citation(
                        "cn-gmp-2010", "Art. 223", "2011-01-17", "https://www.nmpa.gov.cn/", "CN", !advisory)));
    }

    static List<Finding> findings() {
        return List.of(
                finding("/steps/1/parameters/0/actual", Severity.MAJOR, false),
                finding("/steps/1/verifiedBy", Severity.MAJOR, false),
                finding("/qcResults/0/result", Severity.CRITICAL, false),
                finding("/materials/0/expires", Severity.CRITICAL, false),
                finding("/identity/scans/1/scannedId", Severity.CRITICAL, false),
                finding("/receipt/highestTemperature", Severity.OTHER, false),
                finding("/rooms/0/monitoring", Severity.OTHER, true),
                finding("", Severity.MAJOR, false),
                finding("/steps/9/name", Severity.OTHER, false));
    }

    static Setting setting(Language language, boolean correcting) {
        var page = Rendering.as(
                language, "/batches/BR-2026-0014", null, correcting ? RECORDER : new Role[] {Role.QA_MANAGER});
        var tests = List.of(
                new SpecifiedTest("Viability", "存活率", "viability", "SOP-QC-11", ">= 70", "%", false, null),
                new SpecifiedTest("Endotoxin", "内毒素", "safety", "SOP-QC-12", "< 0.5", "EU/mL", false, null));
        var specification = new ProductSpecification(
                "SPEC-0001",
                "2",
                "CART-19",
                "invented",
                null,
                "CAR-T",
                CellOrigin.AUTOLOGOUS,
                "IND",
                List.of("CN"),
                null,
                null,
                null,
                tests,
                null);
        return new Setting(
                page,
                Batch.ABOUT,
                findings(),
                Set.of("/labels/0/printed", "/header/strength"),
                Map.of(
                        "/inProcessTests/0/result",
                        List.of(new Cell.Correction("24", "zhao.min", "decimal point missed"))),
                new Addressed<>(Address.of("PS-2026-0001", 1), specification),
                Map.of(),
                correcting,
                !correcting);
    }

    static List<Cell> cells(Sheet sheet) {
        var cells = new ArrayList<Cell>();
        for (var section : sheet.sections())
            for (var block : section.blocks()) {
                block.fields().forEach(slot -> cells.addAll(slot.cells()));
                for (var table : block.tables())
                    for (var row : table.rows()) {
                        row.cells().forEach(slot -> cells.addAll(slot.cells()));
                        row.more().forEach(slot -> cells.addAll(slot.cells()));
                    }
            }
        return cells;
    }

    static Cell at(Sheet sheet, String pointer) {
        return cells(sheet).stream()
                .filter(cell -> pointer.equals(cell.pointer()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRecordedDatumStandsOnThePageUnderItsAddress() {
        var sheet = Typesetter.set(Batch.record(), setting(Language.ENGLISH, false));
        var html = html(Language.ENGLISH, false, "invented");
        for (var pointer : CanonicalJson.leaves(Batch.record()).keySet()) {
            // A unit shares the place of its value; the address of the whole line is an anchor of its own.
            var place = pointer.endsWith("/uom") ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer;
            assertThat(html).as(pointer).contains("id=\"" + place + "\"");
        }
        assertThat(cells(sheet))
                .extracting(Cell::pointer)
                .filteredOn(pointer -> pointer != null)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void everyDatumOfEveryKindStandsOnItsPageUnderALabel(RecordKind kind) {
        var record = Full.of(kind);
        for (var language : Language.values())
            for (boolean correcting : new boolean[] {false, true}) {
                var page = Rendering.as(language, "/records", null, RECORDER);
                var about = Address.of(kind.prefix() + "-2026-0001", 1);
                var sheet = Typesetter.set(record, Setting.plain(page, about, Map.of(), correcting));
                var places = cells(sheet).stream().map(Cell::pointer).toList();
                for (var pointer : CanonicalJson.leaves(record).keySet())
                    assertThat(places)
                            .as(kind + " " + pointer)
                            .containsAnyOf(
                                    pointer, pointer.substring(0, pointer.lastIndexOf('/')), uomOf(pointer, places));
                assertThat(labels(sheet))
                        .allSatisfy(label -> assertThat(label)
                                .isNotBlank()
                                .doesNotStartWith("/")
                                .doesNotContain("\u2308"));
            }
    }

    /** A unit beside its value shows with it. */
    private static String uomOf(String pointer, List<String> places) {
        if (!pointer.endsWith("/uom")) return pointer;
        var line = pointer.substring(0, pointer.lastIndexOf('/') + 1);
        return places.stream()
                .filter(place -> place.startsWith(line))
                .findFirst()
                .orElse(pointer);
    }

    private static List<String> labels(Sheet sheet) {
        var labels = new ArrayList<String>();
        for (var section : sheet.sections()) {
            labels.add(section.title());
            for (var block : section.blocks()) {
                block.fields().forEach(slot -> labels.add(slot.label()));
                for (var table : block.tables()) {
                    labels.add(table.title());
                    labels.addAll(table.columns());
                    for (var row : table.rows()) row.more().forEach(slot -> labels.add(slot.label()));
                }
            }
        }
        return labels;
    }

    @Test
    void aFindingStandsBesideItsPlaceAndIsToldOnce() {
        var sheet = Typesetter.set(Batch.record(), setting(Language.ENGLISH, false));
        var html = html(Language.ENGLISH, false, "invented");
        for (var finding : findings())
            assertThat(html.split("name=\"finding\" value=\"" + finding.id() + "\"", -1))
                    .as(finding.id())
                    .hasSize(2);
        assertThat(sheet.elsewhere()).extracting(Finding::id).containsExactly("rule");
        assertThat(at(sheet, "/qcResults/0/result").tone()).isEqualTo(Tone.CRITICAL);
        assertThat(at(sheet, "/steps/1/verifiedBy").recorded()).isFalse();
        assertThat(at(sheet, "/steps/1/verifiedBy").tone()).isEqualTo(Tone.MAJOR);
    }

    @Test
    void whatIsOutOfLimitSaysHowFar() {
        var sheet = Typesetter.set(Batch.record(), setting(Language.ENGLISH, false));
        assertThat(at(sheet, "/steps/1/parameters/0/actual").distance()).isEqualTo("0.8 below");
        assertThat(at(sheet, "/steps/1/parameters/1/actual").distance()).isEqualTo("1 above");
        assertThat(at(sheet, "/steps/1/parameters/1/actual").tone()).isEqualTo(Tone.ATTENTION);
        assertThat(at(sheet, "/steps/0/parameters/0/actual").distance()).isNull();
        assertThat(at(sheet, "/qcResults/0/result").distance()).isEqualTo("0.8 below");
        assertThat(at(sheet, "/qcResults/1/result").distance()).isNull();
        assertThat(at(sheet, "/receipt/highestTemperature").distance()).isEqualTo("0.9 above");
        assertThat(at(sheet, "/receipt/lowestTemperature").distance()).isEqualTo("0.8 below");
    }

    @Test
    void anExceptionOffersADeviationAndACommentDoesNot() {
        assertThat(html(Language.ENGLISH, false, "invented"))
                .contains("name=\"event\" value=\"E-1\"")
                .doesNotContain("name=\"event\" value=\"E-2\"");
    }

    @Test
    void whileCorrectingEveryValueLeadsToItsForm() {
        var sheet = Typesetter.set(Batch.record(), setting(Language.ENGLISH, true));
        assertThat(cells(sheet))
                .filteredOn(cell -> cell.pointer() != null)
                .allSatisfy(cell -> assertThat(cell.href()).startsWith("?version=2&at=%2F"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageRendersInBothLanguages(Language language) {
        assertThat(html(language, false, "invented")).doesNotContain("\u2308", "style=\"", "<style");
    }

    @Test
    void hostileTextIsShownAndNeverRuns() {
        var html = html(Language.ENGLISH, false, "<script>alert(1)</script>\"><img src=x onerror=alert(1)>");
        assertThat(html).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img src=x");
    }

    static String html(Language language, boolean correcting, String productName) {
        var setting = setting(language, correcting);
        var record = Batch.record(productName);
        var view = new RecordView(
                Batch.ABOUT,
                record,
                CanonicalJson.digest(record),
                3,
                "decimal point missed",
                "zhao.min",
                OffsetDateTime.parse("2026-03-09T15:40:51+08:00"),
                new StoredFile("ab".repeat(32), 18231, "26-014 批记录.xlsx", "application/octet-stream"));
        var shown = new RecordPage(
                view,
                "/batches/BR-2026-0014",
                Typesetter.set(record, setting),
                List.of(view),
                "2 of 3",
                setting.page().text("record.with-findings"),
                Tone.CRITICAL,
                List.of(
                        Action.to(setting.page().text("record.correct"), "?at="),
                        Action.not(setting.page().text("record.decide"), "DV-2026-0007")),
                true,
                "/statements/ST-2026-0003",
                List.of(
                        new RecordPage.Count(Tone.CRITICAL, setting.page().text("record.findings-critical", 3)),
                        new RecordPage.Count(Tone.MAJOR, setting.page().text("record.findings-major", 3))),
                List.of("/labels/0/printed", "/header/strength"),
                true,
                Map.of("event:E-9", "DV-2026-0001"),
                List.of(),
                null,
                correcting ? Correction.of("/steps/1/verifiedBy", null) : null,
                new Exhibits(
                        List.of(
                                exhibit(Evidence.Showing.TEXT, "well,<b>count</b>", List.of()),
                                exhibit(Evidence.Showing.PICTURE, null, List.of("/evidence/EV-2026-0001/picture"))),
                        "<xml/>",
                        correcting));
        return Rendering.html(View.of("recordkeeping/record").with("shown", shown), setting.page());
    }

    private static Exhibits.Exhibit exhibit(Evidence.Showing showing, String text, List<String> pictures) {
        var evidence = new Evidence(
                "EV-2026-0001",
                "BR-2026-0014",
                2,
                "/qcResults/0",
                "gel \"7\" <b>",
                new StoredFile("cd".repeat(32), 12, "gel.png", "image/png"),
                showing,
                0,
                "zhao.min",
                "Zhao Min (invented)",
                java.time.Instant.parse("2026-03-09T07:40:51Z"));
        return new Exhibits.Exhibit(evidence, text, pictures);
    }

    @Test
    void evidenceOpensInPlaceAndIsNeverReadAsMarkup() {
        var html = html(Language.ENGLISH, false, "invented");
        assertThat(html).contains("<pre tabindex=\"0\">well,&lt;b&gt;count&lt;/b&gt;</pre>");
        assertThat(html).contains("src=\"/evidence/EV-2026-0001/picture\" loading=\"lazy\" alt=\"gel &#34;7&#34;");
        assertThat(html).contains("href=\"#/qcResults/0\"").doesNotContain("name=\"says\"");
        assertThat(html(Language.CHINESE, true, "invented")).contains("name=\"says\"", "添加佐证资料");
    }

    @Test
    void theMarginBesideALineRunsDownToTheNextNote() {
        var rows = List.of(line(null, 0), line("E-1", 1), line(null, 1), line(null, 0), line("E-2", 0));
        var table = new Sheet.Table("/events", "Events", List.of("id"), rows, true);
        assertThat(java.util.stream.IntStream.range(0, 5).map(table::margin)).containsExactly(1, 5, 0, 0, 1);
    }

    private static Sheet.Row line(String event, int more) {
        var slots = java.util.Collections.nCopies(more, new Sheet.Slot("text", List.of(), ""));
        return new Sheet.Row("/events/0", List.of(), slots, List.of(), event);
    }
}
