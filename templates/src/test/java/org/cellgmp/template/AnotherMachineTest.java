package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;

/** Two Java processes write the same bytes: nothing depends on hash seeds, load order or the clock. */
class AnotherMachineTest {
    /** Prints the digests of every sample. */
    public static void main(String[] arguments) {
        System.out.print(digests());
    }

    private static String digests() {
        var digests = new StringBuilder();
        for (var template : TemplateBook.shipped().all()) {
            var rendition = PdfContract.sample(template.name(), Language.BOTH);
            var pdf = PdfWriter.write(rendition, PdfContract.MADE_AT);
            digests.append("pdf ").append(CanonicalJson.sha256(pdf.bytes())).append('\n');
            if (LongPdf.canSet(rendition))
                digests.append("long ")
                        .append(CanonicalJson.sha256(LongPdf.write(rendition, PdfContract.MADE_AT, (drawn, total) -> {})
                                .bytes()))
                        .append('\n');
            digests.append("docx ")
                    .append(CanonicalJson.sha256(DocxWriter.write(rendition, PdfContract.MADE_AT, pdf.contents())))
                    .append('\n');
        }
        return digests.toString();
    }

    @Test
    void writes_the_same_bytes() throws Exception {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=America/Lima",
                        "-Duser.language=tr",
                        "-cp",
                        classes,
                        AnotherMachineTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var theirs = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        assertThat(theirs).isEqualTo(digests()).contains("pdf ", "long ");
    }
}
