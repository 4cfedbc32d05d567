package org.cellgmp.takeover.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.SheetRole;
import org.cellgmp.takeover.SheetUse;
import org.cellgmp.takeover.Slip;
import org.cellgmp.takeover.TakeoverView;
import org.cellgmp.takeover.WordUse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a trial run takes, names and turns away, whichever database it looks things up in. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TrialRoad {
    private final TakeoverSite site;

    TrialRoad(TestDatabase database) throws Exception {
        site = new TakeoverSite(database, Files.createTempDirectory("takeover"));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void everyMistakeIsNamedAtItsCell() throws Exception {
        var tried = site.tried(new OldRegister()
                .event("M-1", "half open")
                .event("M-2", "closed")
                .event("M-3", "open", Column.CLOSED, "2019-05-01")
                .event("M-4", "open", Column.OPENED, "the day after the feast")
                .event("M-5", "open", Column.OPENED, "03/04/2019")
                .event("M-6", "open", Column.OPENED, "2031-01-01")
                .event("M-7", "open", Column.OCCURRED, "2019-03-09")
                .event("m-1 ", "open")
                .event("M-8", "investigated", Column.CLASS, "minor")
                .event("M-9", "open", Column.TITLE, "t".repeat(301))
                .capa(
                        "K-1",
                        "open",
                        Column.ACTION,
                        "Do it",
                        Column.ACTION_OWNER,
                        "nobody here",
                        Column.ACTION_DUE,
                        "2027-01-01")
                .capa("K-2", "closed", Column.CAPA_CLOSED, "2019-01-01")
                .capa("K-3", "open", Column.CAPA_EVENTS, "M-2, NOT-THERE")
                .line("M-4", "2019-13-01", "x", "y", "", "")
                .line("NOBODY", "2019-01-01", "x", "y", "", "")
                .bytes());
        assertThat(tried.report().takable()).isFalse();
        assertThat(tried.report().slips())
                .extracting(slip -> slip.place().replaceAll("^(\\w+) [^!]+!", "$1!") + " " + slip.code())
                .containsExactlyInAnyOrder(
                        "Events!E3 word",
                        "Events!Q4 closed-when",
                        "Events!Q5 not-closed",
                        "Events!G6 no-day",
                        "Events!G7 two-days",
                        "Events!G8 future",
                        "Events!G9 order",
                        "Events!A10 twice",
                        "Events!N11 state-needs",
                        "Events!C12 too-long",
                        "CAPAs!M3 owner",
                        "CAPAs!I4 order",
                        "CAPAs!B5 no-event",
                        "History!B3 no-day",
                        "History!A4 of-nothing");
        assertThat(tried.report().unknown()).containsExactly(new WordUse(Column.Kind.STATE, "half open", null));
        refused("takeover.mistakes", () -> site.confirm(tried.number()));
        assertThat(search("M-3")).isEmpty();
    }

    @Test
    void whatSpreadsheetsDoToCellsIsTakenOrNamed() throws Exception {
        var tried = site.tried(new OldRegister()
                .event("S-1", "open", Column.OPENED, 43528)
                .event("S-2", "open", Column.OPENED, 43528.5)
                .event("S-3", "open", Column.DUE, 7)
                .event("S-4", "open")
                .event("=HYPERLINK(\"http://x.invalid\")", "open", Column.TITLE, "<script>alert(1)</script>_x0001_")
                .changed(book -> {
                    var sheet = book.getSheet(SheetRole.EVENTS.sheet());
                    var day = book.createCellStyle();
                    day.setDataFormat(book.createDataFormat().getFormat("yyyy\\-mm\\-dd"));
                    sheet.getRow(3).getCell(6).setCellStyle(day);
                    sheet.getRow(5).createCell(3).setCellFormula("1/0");
                    sheet.getRow(5).createCell(8).setCellErrorValue((byte) 42);
                    sheet.getRow(5).createCell(11).setCellFormula("\"a\"&\"b\"");
                    book.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(sheet.getRow(5).getCell(11));
                    sheet.addMergedRegion(new CellRangeAddress(3, 4, 7, 7));
                })
                .bytes());
        assertThat(tried.report().slips())
                .extracting(slip -> (slip.grave() ? "! " : "") + slip.place().replaceAll("^(\\w+) [^!]+!", "$1!") + " "
                        + slip.code())
                .containsExactlyInAnyOrder(
                        "Events!G3 serial",
                        "! Events!P5 no-day",
                        "! Events!D6 uncalculated",
                        "! Events!I6 cell-error",
                        "Events!L6 formula",
                        "Events!L6 batch-unknown",
                        "! Events!C7 unprintable",
                        "! Events!4 merged");
    }

    @Test
    void ownColumnsAndWordsAreNamedOnceAndRemembered() throws Exception {
        var first = site.tried(foreign("Q-100", "Erledigt", 0));
        assertThat(first.report().takable()).isFalse();
        assertThat(first.report().layout().sheets().get(0).role()).isNull();
        var use = first.report().layout().sheets().get(0);
        var named = List.of(Column.NUMBER, Column.TITLE, Column.STATE, Column.OPENED, Column.CLOSED);
        var headings = new java.util.ArrayList<SheetUse.Heading>();
        for (int at = 0; at < use.headings().size(); at++)
            headings.add(new SheetUse.Heading(
                    use.headings().get(at).letter(),
                    use.headings().get(at).words(),
                    at < named.size() ? named.get(at) : null));
        var sheets = List.of(new SheetUse(use.name(), SheetRole.EVENTS, use.headingRow(), headings));
        var second = site.tryAgain(first.number(), new BookLayout(sheets, List.of()));
        assertThat(second.report().unknown()).extracting(WordUse::word).containsExactly("Erledigt");
        var words = List.of(new WordUse(Column.Kind.STATE, "Erledigt", "CLOSED"));
        var third = site.tryAgain(first.number(), new BookLayout(sheets, words));
        assertThat(third.report().takable()).isTrue();
        assertThat(third.report().slips()).extracting(Slip::code).containsExactly("kept-beside");
        site.run(site.confirm(third.number()));
        var event = site.as(TakeoverSite.QA, () -> register().get(site.here("Q-100")));
        assertThat(event.content().origin().rest()).isEqualTo("Abteilung: Fill");
        refused("takeover.confirmed-before", () -> site.tryAgain(first.number(), new BookLayout(sheets, words)));
        // A workbook with the same headings needs nobody to name them again.
        assertThat(site.tried(foreign("Q-101", "Erledigt", 0)).report().takable())
                .isTrue();
        var moved = site.tried(foreign("Q-102", "Erledigt", 3)).report();
        assertThat(moved.takable()).isTrue();
        assertThat(moved.layout().sheets().get(0).letter(Column.NUMBER)).isEqualTo("D");
    }

    private static byte[] foreign(String number, String state, int from) throws Exception {
        try (var book = new XSSFWorkbook();
                var out = new java.io.ByteArrayOutputStream()) {
            var sheet = book.createSheet("Abweichungen");
            var rows = new String[][] {
                {"Abw.-Nr.", "Kurztext", "Zustand", "Eröffnet am", "Abgeschlossen", "Abteilung"},
                {number, "Undicht", state, "04.03.2019", "6-May-2019", "Fill"}
            };
            for (int row = 0; row < rows.length; row++) {
                var cells = sheet.createRow(row);
                for (int at = 0; at < rows[row].length; at++)
                    cells.createCell(from + at).setCellValue(rows[row][at]);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsNoWorkbookIsTurnedAway() throws Exception {
        refused("takeover.no-workbook", () -> site.tried("a,b\n1,2".getBytes()));
        refused("takeover.no-workbook", () -> site.tried(new byte[0]));
        refused(
                "takeover.old-or-locked",
                () -> site.tried(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}));
        var whole = new OldRegister().event("X-1", "open").bytes();
        refused("takeover.broken", () -> site.tried(java.util.Arrays.copyOf(whole, whole.length / 2)));
        var none = site.tried(new OldRegister().bytes());
        assertThat(only(none).code()).isEqualTo("nothing");
        refused(
                "ground.field-missing",
                () -> site.as(TakeoverSite.QA, () -> site.door().confirm(none.number(), " ")));
        refused("takeover.unknown", () -> site.get("TO-1999-0001"));
    }

    @Test
    void theTemplateOpensAndItsExampleIsNoEvent() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        site.as(TakeoverSite.QA, () -> {
            site.door().template(out);
            return null;
        });
        try (var book = WorkbookFactory.create(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(5);
            assertThat(book.getSheet(SheetRole.EVENTS.sheet()).getDataValidations())
                    .hasSize(3);
        }
        var tried = site.tried(new java.io.ByteArrayInputStream(out.toByteArray()));
        assertThat(tried.report().layout().sheets()).extracting(SheetUse::role).containsExactly(SheetRole.values());
    }

    private static Slip only(TakeoverView tried) {
        assertThat(tried.report().slips()).hasSize(1);
        return tried.report().slips().get(0);
    }

    private List<DeviationRow> search(String words) throws Exception {
        return site.as(
                        TakeoverSite.QA,
                        () -> register().list(new DeviationFilter(null, null, null, null, words), null, 10))
                .items();
    }

    private DeviationRegister register() {
        return site.house.the(DeviationRegister.class);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
