package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.RecordKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Reading read(byte[] file) throws IOException, Refusal {
        return SourceFile.read(new ByteArrayInputStream(file), SITE);
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake." + code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whatever the file is, the answer comes in time and is a refusal or a reading, nothing else. */
    private static String answer(byte[] file) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                var reading = read(file);
                return reading.keepable() ? "read" : "problems";
            } catch (Refusal refusal) {
                assertThat(refusal.code()).startsWith("intake.");
                return refusal.code();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFileMadeToBreakReadersIsAnsweredInTime() throws IOException {
        var folder = Shared.file("data/robustness");
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> {
                        var answer = answer(Files.readAllBytes(file));
                        assertThat(answer).isNotIn("read", "problems");
                    }));
        }
    }

    @Test
    void everyTextOfTheJsonCollectionIsRefused() throws IOException {
        try (var zip =
                new ZipInputStream(Files.newInputStream(Shared.file("data/robustness/json/json-test-suite-a.zip")))) {
            int count = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) continue;
                count++;
                assertThat(answer(zip.readAllBytes())).as(entry.getName()).startsWith("intake.");
            }
            assertThat(count).isPositive();
        }
    }

    @Test
    void otherBatchmlAndForeignXmlSamplesAreRefused() throws IOException {
        var folder = Shared.file("data/isa88/samples");
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                // Executed record, lot message, master and general recipe: Isa88OutcomeTest says what becomes of them.
                if (file.getFileName().toString().matches("(ProductionBatchRecord|LOT-|2026-04-26_BatchML).*"))
                    continue;
                assertThat(answer(Files.readAllBytes(file)))
                        .as(file.getFileName().toString())
                        .startsWith("intake.");
            }
        }
    }

    @Test
    void aRealRecordIsReadWhateverItsFileIsCalled() throws Exception {
        Path file = Shared.file("data/isa88/samples/ProductionBatchRecord_Example_v06.xml");
        assertThat(read(Files.readAllBytes(file)).format()).isEqualTo(SourceFormat.BATCHML);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 x|not-pdf",
                "{\"a\":1}|not-json",
                "[1]|not-json",
                "batch,product|not-table",
                "<html><body/></html>|not-html",
                "<!DOCTYPE html><p>|not-html",
                "hello|not-text",
                "PK no archive|zip-broken",
                "7z..|not-archive"
            })
    void otherFilesAreRefusedForWhatTheyAre(String content, String code) {
        assertRefused(bytes(content), code);
    }

    @Test
    void emptyAndUnknownBytesAreRefused() {
        assertRefused(new byte[0], "empty");
        assertRefused(new byte[] {0, 1, 2, 3, 4}, "not-known");
        assertRefused("批号,产品\nB-1,细胞".getBytes(Charset.forName("GBK")), "not-table");
        assertRefused("batch,product".getBytes(StandardCharsets.UTF_16), "not-table");
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(bytes(namesAndTexts[i + 1]));
            }
        }
        return out.toByteArray();
    }

    @Test
    void archivesThatAreNoWorkbookAreRefusedForWhatTheyAre() throws IOException {
        assertRefused(zip("word/document.xml", ""), "not-word");
        assertRefused(zip("ppt/presentation.xml", ""), "not-slides");
        assertRefused(zip("mimetype", "", "content.xml", ""), "not-opendocument");
        assertRefused(zip("a.txt", "x"), "not-archive");
        assertRefused(zip("xl/workbook.bin", ""), "workbook-binary");
        assertRefused(zip("xl/workbook.xml", "", "xl/vbaProject.bin", ""), "workbook-macros");
        assertRefused(zip("xl/workbook.xml", "<x/>"), "workbook-broken");
    }

    @Test
    void pathsThatLeadOutOfAnArchiveAreRefused() throws IOException {
        for (var name : List.of("../evil", "/etc/passwd", "xl/../../evil", "C:/evil", "..\\evil"))
            assertRefused(zip(name, "x", "xl/workbook.xml", ""), "zip-unsafe-name");
    }

    @Test
    void bombsAreRefusedBeforeTheyUnfold() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) zip.write(zeros);
        }
        assertTimeoutPreemptively(PATIENCE, () -> assertRefused(out.toByteArray(), "zip-too-large"));
        var many = new String[2 * 501];
        for (int i = 0; i < many.length; i++) many[i] = i % 2 == 0 ? "f" + i : "";
        assertRefused(zip(many), "zip-too-many");
    }

    @Test
    void aTruncatedWorkbookIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        TemplateWorkbook.write(RecordKind.BATCH_RECORD, out);
        for (int part = 1; part < 8; part++) {
            var cut = java.util.Arrays.copyOf(out.toByteArray(), out.size() * part / 8);
            assertThat(answer(cut)).startsWith("intake.");
        }
    }

    @Test
    void naughtyStringsInCellsStayInertText() throws Exception {
        var strings = com.fasterxml.jackson.core.JsonFactory.builder()
                .build()
                .createParser(Files.readAllBytes(Shared.file("data/robustness/text/blns.json")));
        int count = 0;
        var rows = new java.util.ArrayList<org.cellgmp.record.QcResult>();
        while (strings.nextToken() != null) {
            if (strings.currentToken() != com.fasterxml.jackson.core.JsonToken.VALUE_STRING) continue;
            var text = strings.getText();
            if (text.isBlank() || !CellText.printable(text) || text.length() > 32_000) continue;
            rows.add(new org.cellgmp.record.QcResult(
                    text, null, null, null, null, null, null, "final", null, null, null, null, null, null));
            count++;
        }
        assertThat(count).isGreaterThan(300);
        var header = FullRecords.of(BatchRecord.class).header();
        var batch = new BatchRecord(
                header, null, null, null, null, null, null, null, null, rows, null, null, null, null, null, null);
        var out = new ByteArrayOutputStream();
        TemplateWorkbook.write(RecordKind.BATCH_RECORD, List.of(batch), out);
        var read = (BatchRecord) read(out.toByteArray()).records().get(0);
        assertThat(read.qcResults()).hasSize(count);
        for (int i = 0; i < count; i++)
            assertThat(read.qcResults().get(i).test())
                    .isEqualTo(rows.get(i).test().replace('\u00a0', ' ').strip().replace("\r\n", "\n"));
    }

    @Test
    void aSourceThatBreaksOffIsAFaultNotARecord() {
        var broken = new java.io.InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };
        try {
            SourceFile.read(broken, SITE);
            fail("read from nothing");
        } catch (IOException expected) {
            assertThat(expected).hasMessage("connection lost");
        } catch (Refusal wrong) {
            fail("refused for " + wrong.code());
        }
    }
}
