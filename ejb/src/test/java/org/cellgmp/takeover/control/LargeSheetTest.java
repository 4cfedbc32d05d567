package org.cellgmp.takeover.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.ground.Refusal;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.SheetRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as large as they may be, one row larger, and made to burst. */
class LargeSheetTest {
    @TempDir
    private Path folder;

    @Test
    void aHundredThousandRowsAreReadWithoutBeingHeld() throws Exception {
        var file = workbook(RegisterBook.MOST_ROWS, "");
        long before = System.nanoTime();
        var used = new long[2];
        var rows = new int[1];
        try (var in = Files.newInputStream(file);
                var book = RegisterBook.open(in)) {
            var layout = LayoutGuess.of(book);
            assertThat(layout.of(SheetRole.EVENTS)).hasSize(1);
            RegisterTrial.each(book, layout, SheetRole.EVENTS, new Slips(), (use, row) -> {
                rows[0]++;
                if (rows[0] == 1_000) used[0] = used();
                if (rows[0] == RegisterBook.MOST_ROWS) used[1] = used();
            });
        }
        System.out.printf(
                "register of %d rows, %d kB: read in %d ms, %d kB more in use at its end than after 1,000 rows%n",
                rows[0], Files.size(file) >> 10, (System.nanoTime() - before) / 1_000_000, (used[1] - used[0]) >> 10);
        assertThat(rows[0]).isEqualTo(RegisterBook.MOST_ROWS + 1);
        // The rows themselves take some 40 MB as text; none of them stays.
        assertThat(used[1] - used[0]).isLessThan(12L << 20);
    }

    @Test
    void oneRowMoreIsRefusedAndSaysSo() throws Exception {
        var file = workbook(RegisterBook.MOST_ROWS + 1, "");
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("takeover.too-many-rows"));
    }

    @Test
    void anOutsideEntityIsNotResolvedAndABurstingPartIsRefused() throws Exception {
        var outside = workbook(1, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");
        assertThatThrownBy(() -> read(outside))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("takeover.broken"));
        var bomb = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            part(zip, "xl/workbook.xml", out -> out.write("<workbook/>".getBytes(StandardCharsets.UTF_8)));
            part(zip, "xl/media/image1.png", out -> {
                var zeros = new byte[1 << 20];
                for (int at = 0; at < 30; at++) out.write(zeros);
            });
        }
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("takeover.unpacks-too-large"));
    }

    @Test
    void aPartWhoseNameLeadsOutIsRefused() throws Exception {
        var file = folder.resolve("out.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            text(zip, "xl/workbook.xml", "<workbook/>");
            text(zip, "../out.xml", "<x/>");
        }
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("takeover.odd-part");
            assertThat(refusal.arguments()).containsExactly("../out.xml");
        });
    }

    private static void read(Path file) throws IOException, Refusal {
        try (var in = Files.newInputStream(file);
                var book = RegisterBook.open(in)) {
            RegisterTrial.each(book, LayoutGuess.of(book), SheetRole.EVENTS, new Slips(), (use, row) -> {});
        }
    }

    private static long used() {
        for (int times = 0; times < 3; times++) System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A workbook of the least that makes one. @param rows of events below the headings @param prolog before the sheet */
    private Path workbook(int rows, String prolog) throws IOException {
        var file = folder.resolve("register-" + rows + ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            text(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            text(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            text(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"Register\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            text(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/worksheets/sheet1.xml", out -> {
                write(
                        out,
                        "<?xml version=\"1.0\"?>" + prolog
                                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
                row(
                        out,
                        Column.NUMBER.english(),
                        Column.TITLE.english(),
                        Column.STATE.english(),
                        Column.OPENED.english());
                for (int at = 0; at < rows; at++)
                    row(
                            out,
                            "DEV-" + at,
                            (prolog.isEmpty() ? "" : "&e;") + "Filter test failed on line " + at + "x".repeat(300),
                            "open",
                            "2019-03-04");
                write(out, "</sheetData></worksheet>");
            });
        }
        return file;
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void row(OutputStream out, String... cells) throws IOException {
        var row = new StringBuilder("<row>");
        for (var cell : cells)
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        write(out, row.append("</row>").toString());
    }

    private static void text(ZipOutputStream zip, String name, String content) throws IOException {
        part(zip, name, out -> write(out, content));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Filling {
        void into(OutputStream out) throws IOException;
    }

    private static void part(ZipOutputStream zip, String name, Filling filling) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        filling.into(zip);
        zip.closeEntry();
    }
}
