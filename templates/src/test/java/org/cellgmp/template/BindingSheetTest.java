package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class BindingSheetTest {
    static List<Template> forms() {
        return TemplateBook.shipped().all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void names_each_tag_above_what_it_prints_and_lists_all(Template form) throws IOException {
        var sheet = BindingSheet.of(form, Language.ENGLISH);
        var text = sheet.blocks().stream().map(BindingSheetTest::text).collect(Collectors.joining("\n"));
        for (var binding : form.bindings()) {
            assertThat(text).contains(binding.tag());
            if (binding.type().startsWith("figure") && inForm(form, binding.tag()))
                assertThat(text).contains("{{" + binding.tag() + "}}");
        }
        assertThat(sheet.number()).doesNotContain("{{");
    }

    /** Tags of the record itself that stand in the form below header and footer. */
    private static boolean inForm(Template form, String tag) throws IOException {
        if (tag.contains(".")) return false;
        try (var in = BindingSheetTest.class.getResourceAsStream("/template/" + form.name() + "/template.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .anyMatch(line -> line.contains("{{" + tag + "}}"));
        }
    }

    private static String text(Rendition.Block block) {
        if (block instanceof Rendition.Paragraph paragraph) return paragraph.text();
        if (block instanceof Rendition.Pair pair)
            return pair.english().text() + pair.chinese().text();
        if (block instanceof Rendition.Table table)
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .map(Rendition.Cell::text)
                    .collect(Collectors.joining("\n"));
        return "";
    }

    @Test
    void is_a_pdf_as_the_others() {
        for (var name : List.of("batch-formula", "stability-data")) {
            var sheet = BindingSheet.of(TemplateBook.shipped().template(name), Language.BOTH);
            var pdf = PdfWriter.write(sheet, PdfContract.MADE_AT).bytes();
            assertThat(Judge.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(Judge.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }
}
