package org.cellgmp.ectd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.cellgmp.dossier.control.Shelf;
import org.cellgmp.record.pdf.PdfFacts;
import org.cellgmp.record.pdf.PdfState;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to harm whoever opens them give facts, soon and in little memory. */
class HostilePdfTest {
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

    @TempDir
    Path folder;

    private PdfFacts read(byte[] bytes) throws Exception {
        var file = Files.write(folder.resolve("hostile.pdf"), bytes);
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(40), () -> PdfReader.read(file));
    }

    @Test
    void arraysWithinArraysEnd() throws Exception {
        var deep = "[".repeat(200_000) + "]".repeat(200_000);
        var facts = read(OnePdf.raw(List.of(
                "<< /Type /Catalog /Pages 2 0 R /OpenAction " + deep + " >>",
                PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")));
        assertThat(facts.state()).isEqualTo(PdfState.UNREADABLE);
    }

    @Test
    void pagesWithinPagesEnd() throws Exception {
        var objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>"));
        for (int i = 2; i < 5_000; i++) objects.add("<< /Type /Pages /Count 1 /Kids [" + (i + 1) + " 0 R] >>");
        objects.add("<< /Type /Page >>");
        assertThat(read(OnePdf.raw(objects)).reason()).isEqualTo("too-deep");
    }

    @Test
    void aBombAmongTheObjectsIsNotUnpacked() throws Exception {
        for (var keys : List.of("/Type /ObjStm /N 1 /First 4", "/Type /Obj#53tm /N 1 /F#69rst 4", "/N 1 /First 4"))
            assertThat(read(bomb(keys)).reason()).as(keys).isEqualTo("too-much");
    }

    @Test
    void aBombOnAPageIsLeftAfterItsFirstPieces() throws Exception {
        var facts = read(bomb("/X 1"));
        assertThat(facts.state()).isEqualTo(PdfState.READ);
    }

    @Test
    void aFileOfNothingButLinesIsGivenUp() throws Exception {
        var text = new StringBuilder("%PDF-1.4\n");
        for (int i = 1; i < 1_600_000; i++) text.append(i).append(" 0 obj\n1\n");
        assertThat(read(text.toString().getBytes(StandardCharsets.US_ASCII)).reason())
                .isEqualTo("too-much");
    }

    @Test
    void anyFileCutOffOrSpoiltGivesFacts() {
        var good = OnePdf.with(OnePdf.bookmark(OnePdf.inherited()));
        for (int i = 1; i < 40; i++) {
            int at = good.length * i / 40;
            assertThatNoException().isThrownBy(() -> read(java.util.Arrays.copyOf(good, at)));
            var spoilt = good.clone();
            for (int j = 0; j < 8; j++) spoilt[Math.min(spoilt.length - 1, at + 31 * j)] ^= 0x55;
            assertThatNoException().isThrownBy(() -> read(spoilt));
        }
        assertThat(Shelf.pdf("x", 1)).isNotEmpty();
    }

    /** A stream of a few hundred kilobytes that unpacks to 300 megabytes. */
    private static byte[] bomb(String keys) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) out.write(zeros);
        }
        return OnePdf.raw(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
                "<< " + keys + " /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n"
                        + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream"));
    }
}
