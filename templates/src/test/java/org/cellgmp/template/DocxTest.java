package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocxTest {
    static Stream<Arguments> renditions() {
        return PdfContract.renditions();
    }

    @ParameterizedTest
    @MethodSource("renditions")
    void says_what_the_rendition_says(String name, Language language) throws IOException {
        var rendition = PdfContract.sample(name, language);
        try (var word = new XWPFDocument(
                        new ByteArrayInputStream(DocxWriter.write(rendition, PdfContract.MADE_AT, true)));
                var extractor = new XWPFWordExtractor(word)) {
            var text = extractor.getText().replaceAll("\\s+", "");
            for (var block : rendition.blocks()) {
                if (block instanceof Rendition.Paragraph paragraph)
                    assertThat(text).contains(paragraph.text().replaceAll("\\s+", ""));
                else if (block instanceof Rendition.Table table)
                    for (var row : table.rows())
                        for (var cell : row.cells())
                            assertThat(text).contains(cell.text().replaceAll("\\s+", ""));
            }
            assertThat(text)
                    .doesNotContain("{{")
                    .doesNotContain(Binder.HALVES)
                    .contains(rendition.template().formVersion().replace(" ", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("renditions")
    void the_same_rendition_gives_the_same_bytes(String name, Language language) throws InterruptedException {
        var first = DocxWriter.write(PdfContract.sample(name, language), PdfContract.MADE_AT, true);
        assertThat(DocxWriter.write(PdfContract.sample(name, language), PdfContract.MADE_AT, true))
                .isEqualTo(first);
    }

    @Test
    void libreoffice_opens_it(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "not run: LibreOffice (soffice) is not installed");
        for (var template : TemplateBook.shipped().all())
            Files.write(
                    folder.resolve(template.name() + ".docx"),
                    DocxWriter.write(PdfContract.sample(template.name(), Language.CHINESE), PdfContract.MADE_AT, true));
        var command = new java.util.ArrayList<>(java.util.List.of(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        for (var template : TemplateBook.shipped().all())
            command.add(folder.resolve(template.name() + ".docx").toString());
        var office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(180, TimeUnit.SECONDS))
                .as("converted in time")
                .isTrue();
        for (var template : TemplateBook.shipped().all())
            try (var document =
                    Loader.loadPDF(folder.resolve(template.name() + ".pdf").toFile())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains(template.titleChinese())
                        .contains(template.formVersion());
            }
    }
}
