package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCheckTest {
    private static final Template BASE = TemplateBook.shipped().template("manufacturers");

    static Stream<Template> templates() {
        return TemplateBook.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_form_that_ships_passes_and_prints_the_same_as_its_next_version(Template template) {
        var result = TemplateCheck.of(template, template.version() + 1, template.docx(), Map.of());
        assertThat(result.flaws()).isEmpty();
        var next = result.template();
        assertThat(next.formVersion()).isEqualTo(template.form() + " v" + (template.version() + 1));
        assertThat(WordsOf.template(next)).isEqualTo(WordsOf.template(template));
        assertThat(next.bindings()).containsExactlyInAnyOrderElementsOf(template.bindings());
        assertThat(next.unused()).isEqualTo(template.unused());
        assertThat(next.bind(Sample.of(next), Language.BOTH).blocks())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*address")
                .isNotNull();
    }

    /** Body paragraph 1 of the form is its title: its words are put in place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "unbound; {{colour}} ¦ {{colour}}",
                "outside-list; {{licence}} ¦ {{licence}}",
                "list-as-figure; {{sites}} ¦ {{sites}}",
                "figure-as-list; {{#day}}",
                "not-closed; {{#sites}}",
                "not-open; {{/sites}}",
                "no-tag; {{if day}} ¦ {{if day}}",
                "no-tag; {{day ¦ 日",
                "page-number; {{page}} ¦ {{page}}",
                "one-language; Manufacturers of the product",
                "halves; Manufacturers ¦ ",
                "halves; a ¦ b ¦ c ¦ d"
            })
    void a_wrong_word_is_refused_with_its_paragraph(String code, String words) {
        var docx = changed(word -> {
            var paragraph = word.getParagraphs().get(1);
            while (paragraph.getRuns().size() > 1) paragraph.removeRun(1);
            paragraph.getRuns().get(0).setText(words.strip(), 0);
            if (code.equals("figure-as-list")) close(word);
        });
        var flaws = TemplateCheck.of(BASE, 2, docx, Map.of()).flaws();
        assertThat(flaws).extracting(Flaw::code).contains(code);
        var flaw = flaws.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(flaw.place()).matches("P[0-9]+");
        if (!flaw.tag().isEmpty()) assertThat(words.strip()).contains(flaw.tag().replace("…", ""));
    }

    private static void close(XWPFDocument word) {
        var next = word.getParagraphs().get(2);
        while (next.getRuns().size() > 1) next.removeRun(1);
        if (next.getRuns().isEmpty()) next.createRun();
        next.getRuns().get(0).setText("{{/day}}", 0);
    }

    @Test
    void a_wrong_tag_in_a_cell_is_refused_with_table_row_and_cell() {
        var docx = changed(word -> {
            var cell = word.getTables().get(0).getRow(1).getCell(2);
            cell.getParagraphs().get(0).getRuns().get(0).setText("{{colour}} ¦ {{colour}}", 0);
        });
        assertThat(TemplateCheck.of(BASE, 2, docx, Map.of()).flaws())
                .contains(new Flaw("unbound", "T1 R2 C3", "colour"));
    }

    @Test
    void a_field_that_is_no_longer_shown_needs_a_reason_and_a_required_one_stays() {
        var docx = changed(word -> {
            var cells = word.getTables().get(1).getRow(1).getTableCells();
            for (var cell : cells)
                if (cell.getText().contains("{{licence}}"))
                    cell.getParagraphs().get(0).getRuns().get(0).setText("-", 0);
        });
        assertThat(TemplateCheck.of(BASE, 2, docx, Map.of()).flaws())
                .containsExactly(new Flaw("unused", "", "sites.licence"));
        var excused = TemplateCheck.of(BASE, 2, docx, Map.of("sites.licence", "stands in the plan"));
        assertThat(excused.flaws()).isEmpty();
        assertThat(excused.template().unused()).containsEntry("sites.licence", "stands in the plan");
        assertThat(excused.template().bindings()).extracting(Binding::tag).doesNotContain("sites.licence");
        assertThat(TemplateCheck.of(BASE, 2, docx, Map.of("sites.licence", " ", "sites.colour", "why"))
                        .flaws())
                .extracting(Flaw::code)
                .containsExactlyInAnyOrder("unused", "excuse-unknown");
        var bare = changed(word -> {
            for (var footer : word.getFooterList())
                footer.getParagraphs().forEach(one -> {
                    while (!one.getRuns().isEmpty()) one.removeRun(0);
                });
            for (var row : word.getTables().get(0).getRows())
                for (var cell : row.getTableCells())
                    if (cell.getText().contains("{{document.number}}"))
                        cell.getParagraphs().get(0).getRuns().get(0).setText("-", 0);
        });
        assertThat(TemplateCheck.of(BASE, 2, bare, Map.of("document.number", "not wanted"))
                        .flaws())
                .contains(new Flaw("required", "", "document.number"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "field-code; <w:p><w:fldSimple w:instr=\"DATE\"/></w:p>",
                "field-code; <w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd</w:instrText></w:r></w:p>",
                "embedded; <w:p><w:r><w:object/></w:r></w:p>",
                "embedded; <w:altChunk/>",
                "content-control; <w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
                "tracked-change; <w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:p>",
                "picture; <w:p><w:r><w:pict/></w:r></w:p>",
                "external-link; <w:p><w:hyperlink w:anchor=\"x\"/></w:p>",
                "content-control; <w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"/></w:p>",
                "content-control; <w:p><w:bdo w:val=\"rtl\"><w:r><w:t>a</w:t></w:r></w:bdo></w:p>",
                "content-control; <w:p><w:dir w:val=\"rtl\"><w:r><w:t>a</w:t></w:r></w:dir></w:p>",
                "content-control; <w:p><w:r><w:ruby/></w:r></w:p>",
                "nested-table; <w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"
            })
    void what_runs_reaches_out_or_would_not_be_printed_is_refused_with_its_place(String code, String xml) {
        var docx = rezipped(
                BASE.docx(),
                Map.of(),
                name -> name.equals("word/document.xml"),
                text -> text.replaceFirst(
                        "<w:body>", "<w:body>" + java.util.regex.Matcher.quoteReplacement(xml.strip())));
        var flaws = TemplateCheck.of(BASE, 2, docx, Map.of()).flaws();
        assertThat(flaws).extracting(Flaw::code).containsOnly(code);
        assertThat(flaws.get(0).place()).matches("P1|T1 R1 C1");
    }

    @Test
    void parts_of_the_file_that_run_or_reach_out_are_named() {
        assertThat(flaws(Map.of("word/vbaProject.bin", "x"))).contains(new Flaw("macro", "word/vbaProject.bin", ""));
        assertThat(flaws(Map.of("word/embeddings/oleObject1.bin", "x")))
                .contains(new Flaw("embedded", "word/embeddings/oleObject1.bin", ""));
        var outside = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"t\" Target=\"http://example.invalid/a.dotm\" TargetMode=\"External\"/></Relationships>";
        assertThat(flaws(Map.of("word/_rels/settings2.xml.rels", outside)))
                .contains(new Flaw("external-link", "word/_rels/settings2.xml.rels", "http://example.invalid/a.dotm"));
        var entity = "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;&b;\">]><a>&d;</a>";
        assertThat(flaws(Map.of("word/extra.xml", entity))).contains(new Flaw("xml", "word/extra.xml", ""));
        assertThat(flaws(Map.of("word/broken.xml", "<a>"))).contains(new Flaw("xml", "word/broken.xml", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "_rels/.rels, officeDocument, word/letter.xml",
        "_rels/.rels, officeDocument, /word/documents.xml",
        "word/_rels/document.xml.rels, header, letter.xml",
        "word/_rels/document.xml.rels, header, footer1.xml",
        "word/_rels/document.xml.rels, footer, ../word/footer1.xml",
        "word/_rels/document.xml.rels, footer, styles.xml",
        "word/_rels/document.xml.rels, aFChunk, letter.xml",
        "word/_rels/document.xml.rels, oleObject, letter.xml",
        "word/_rels/document.xml.rels, package, letter.xml",
        "word/_rels/document.xml.rels, control, letter.xml",
        "word/_rels/document.xml.rels, subDocument, letter.xml",
        "word/_rels/document.xml.rels, vbaProject, letter.xml",
        "word/_rels/settings.xml.rels, attachedTemplate, letter.xml",
        "word/_rels/document.xml.rels, glossaryDocument, letter.xml"
    })
    void a_part_that_word_would_follow_elsewhere_is_refused(String part, String type, String target) {
        var more =
                "<Relationship Id=\"r99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + type + "\" Target=\"" + target + "\"/></Relationships>";
        var around = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + more;
        var docx = rezipped(
                BASE.docx(),
                part.contains("settings") ? Map.of(part, around) : Map.of(),
                part::equals,
                text -> text.replace("</Relationships>", more));
        assertThat(TemplateCheck.of(BASE, 2, docx, Map.of()).flaws()).contains(new Flaw("embedded", part, target));
    }

    @Test
    void one_part_under_two_spellings_of_its_name_is_refused() {
        for (var name : List.of("/word/document.xml", "word\\document.xml", "WORD/document.xml"))
            assertThat(flaws(Map.of(name, "<a/>"))).extracting(Flaw::code).containsExactly("too-many-parts");
    }

    @Test
    void a_table_in_a_margin_and_margins_that_differ_are_refused() {
        var header = rezipped(
                BASE.docx(),
                Map.of(),
                "word/header1.xml"::equals,
                text -> text.replace("</w:hdr>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:hdr>"));
        assertThat(TemplateCheck.of(BASE, 2, header, Map.of()).flaws())
                .extracting(Flaw::code)
                .containsOnly("margin-table");
        var several = TemplateBook.shipped().all().stream()
                .filter(one -> one.layout().sections().size() > 1)
                .findFirst()
                .orElseThrow();
        var other = rezipped(
                several.docx(),
                Map.of(),
                "word/footer2.xml"::equals,
                text -> text.replace("</w:ftr>", "<w:p><w:r><w:t>More</w:t></w:r></w:p></w:ftr>"));
        assertThat(TemplateCheck.of(several, 2, other, Map.of()).flaws())
                .extracting(Flaw::code)
                .containsExactly("margin-differs");
    }

    @Test
    void what_was_looked_through_is_what_is_kept() throws IOException {
        var clean = changed(word -> word.getParagraphs().get(1).getRuns().get(0).setText("Clean ¦ 净", 0));
        var behind = rezipped(BASE.docx(), Map.of("word/vbaProject.bin", "x"), name -> false, text -> text);
        var both = new ByteArrayOutputStream();
        both.write(clean);
        both.write(behind);
        var kept = TemplateCheck.of(BASE, 2, both.toByteArray(), Map.of()).template();
        assertThat(kept.docx())
                .isEqualTo(TemplateCheck.of(BASE, 2, clean, Map.of()).template().docx());
        assertThat(new String(kept.docx(), StandardCharsets.ISO_8859_1)).doesNotContain("vbaProject");
        assertThat(WordsOf.template(kept)).contains("Clean ¦ 净");
        assertThat(TemplateCheck.of(BASE, 2, BASE.docx(), Map.of()).template().docx())
                .as("a form brought back as it was taken out")
                .isEqualTo(BASE.docx());
    }

    /** The gate refuses all of these; the writer does not lean on it. */
    @Test
    void nothing_but_the_look_of_a_paragraph_is_copied() throws IOException {
        var docx = rezipped(
                BASE.docx(),
                Map.of(),
                "word/document.xml"::equals,
                text -> text.replaceAll(
                        "(<w:p><w:pPr>.*?</w:pPr>)(<w:r>)",
                        "$1<w:fldSimple w:instr=\"DDEAUTO\"><w:r><w:t>SMUGGLED</w:t></w:r></w:fldSimple>"
                                + "<w:hyperlink w:anchor=\"x\"><w:r><w:t>SMUGGLED</w:t></w:r></w:hyperlink>$2"));
        var form = BASE.edition(2, docx, BASE.layout(), BASE.bindings(), BASE.unused());
        var made = DocxWriter.write(
                form.bind(Sample.of(form), Language.BOTH), OffsetDateTime.parse("2026-03-02T09:00:00+08:00"), false);
        try (var in = new ZipInputStream(new ByteArrayInputStream(made))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain("SMUGGLED", "DDEAUTO")
                            .contains("pStyle", "Example Works");
        }
    }

    @Test
    void a_file_beyond_measure_is_refused() {
        var bomb = flaws(Map.of("word/media/long.txt", "a".repeat(30_000_000)));
        assertThat(bomb).extracting(Flaw::code).containsExactly("bomb");
        assertThat(TemplateCheck.of(BASE, 2, new byte[DocxGate.LARGEST + 1], Map.of())
                        .flaws())
                .extracting(Flaw::code)
                .containsExactly("too-large");
        assertThat(TemplateCheck.of(BASE, 2, "no file".getBytes(StandardCharsets.UTF_8), Map.of())
                        .flaws())
                .extracting(Flaw::code)
                .containsOnly("no-word-file");
        var many = new java.util.HashMap<String, String>();
        for (int i = 0; i < 400; i++) many.put("word/media/" + i + ".txt", "a");
        assertThat(flaws(many)).extracting(Flaw::code).containsExactly("too-many-parts");
    }

    @Test
    void the_same_change_prints_the_same_bytes() {
        var docx = changed(word -> word.getParagraphs().get(1).getRuns().get(0).setText("Words ¦ 词", 0));
        var at = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
        var one = TemplateCheck.of(BASE, 2, docx, Map.of()).template();
        var two = TemplateCheck.of(BASE, 2, docx, Map.of()).template();
        assertThat(PdfWriter.write(one.bind(Sample.of(one), Language.BOTH), at).bytes())
                .isEqualTo(PdfWriter.write(two.bind(Sample.of(two), Language.BOTH), at)
                        .bytes());
        assertThat(WordsOf.rendition(one.bind(Sample.of(one), Language.CHINESE)))
                .contains("词")
                .doesNotContain("Words");
    }

    private static List<Flaw> flaws(Map<String, String> more) {
        var docx = rezipped(BASE.docx(), more, name -> false, text -> text);
        return TemplateCheck.of(BASE, 2, docx, Map.of()).flaws();
    }

    static byte[] changed(Consumer<XWPFDocument> change) {
        try (var word = new XWPFDocument(new ByteArrayInputStream(BASE.docx()))) {
            change.accept(word);
            var out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] rezipped(
            byte[] docx,
            Map<String, String> more,
            java.util.function.Predicate<String> which,
            UnaryOperator<String> change) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new ZipOutputStream(bytes)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    var text = in.readAllBytes();
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(
                            which.test(entry.getName())
                                    ? change.apply(new String(text, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : text);
                }
                for (var one : more.entrySet()) {
                    out.putNextEntry(new ZipEntry(one.getKey()));
                    out.write(one.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
