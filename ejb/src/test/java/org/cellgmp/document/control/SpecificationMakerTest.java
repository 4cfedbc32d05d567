package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.template.Language;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.WordsOf;
import org.junit.jupiter.api.Test;

class SpecificationMakerTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);

    private static final List<ProductSpecification> TWO = List.of(
            ABatch.specification("1", FIRST, LAST, ABatch.test("Viability", ">= 60", "%")),
            ABatch.specification(
                    "2",
                    SECOND,
                    null,
                    ABatch.test("Viability", "\u226570.0", "%"),
                    potency("Cytotoxicity", ">= 20"),
                    potency("IFN-gamma", "> 500 (report)")));

    private static SpecifiedTest potency(String name, String criterion) {
        return new SpecifiedTest(name, null, "potency", null, criterion, null, true, "P1");
    }

    @Test
    void an_edition_is_in_force_from_its_first_day_to_its_last() {
        assertThat(words(FIRST.minusDays(1))).contains("No edition is in force on this day.", "| not yet in force |");
        assertThat(words(FIRST)).contains("1.1 Specification SPEC-1, edition 1").doesNotContain("1.2 Specification");
        assertThat(words(LAST)).contains("1.1 Specification SPEC-1, edition 1").doesNotContain("edition 2\n");
        assertThat(words(SECOND))
                .contains("1.1 Specification SPEC-1, edition 2")
                .contains("| 2025-06-30 | 1 | no longer in force |")
                .contains("| no end recorded | 3 | in force |");
    }

    @Test
    void a_criterion_stands_as_recorded_and_alternatives_are_said() {
        assertThat(words(SECOND))
                .contains("| safety | Viability | method | \u226570.0 % | no | none |")
                .contains("| potency | Cytotoxicity | not recorded | >= 20 | yes | P1 |")
                .contains("| potency | IFN-gamma | not recorded | > 500 (report) | yes | P1 |")
                .contains("| P1 | Cytotoxicity / IFN-gamma |");
        assertThat(words(FIRST)).doesNotContain("Alternatives:");
    }

    @Test
    void criteria_stand_side_by_side_from_edition_to_edition() {
        assertThat(words(FIRST))
                .contains("| Test | 1 | 2 |")
                .contains("| Viability | >= 60 % | \u226570.0 % |")
                .contains("| Cytotoxicity | no criterion in this edition | >= 20 |");
    }

    @Test
    void tests_have_their_chinese_names_where_they_are_recorded() {
        var chinese = WordsOf.rendition(TemplateBook.shipped()
                .template("specification")
                .bind(new SpecificationMaker(addressed(TWO), SECOND, Part.PRODUCT).make(head()), Language.CHINESE));
        assertThat(chinese)
                .contains("| \u4e2d\u6587Viability | method |", "| Cytotoxicity |")
                .contains("\u8d28\u91cf\u6807\u51c6 SPEC-1");
    }

    @Test
    void every_criterion_of_the_records_is_found_in_the_text_of_the_file() throws IOException {
        for (var template : List.of("specification", "specification-substance"))
            for (var language : Language.values()) {
                var files = files(template, language);
                try (var pdf = Loader.loadPDF(files.pdf())) {
                    var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
                    assertThat(text).contains(template.endsWith("substance") ? "3.2.S.4.1" : "3.2.P.5.1");
                    for (var edition : TWO) {
                        assertThat(text).contains(edition.effectiveFrom().toString());
                        for (var test : edition.tests())
                            assertThat(text)
                                    .contains(test.criterion().replace(" ", ""))
                                    .contains(language == Language.ENGLISH ? test.test() : chinese(test));
                    }
                }
            }
    }

    private static String chinese(SpecifiedTest test) {
        return test.testChinese() == null ? test.test() : test.testChinese();
    }

    @Test
    void every_figure_leads_to_its_cell_and_every_edition_is_a_source() {
        var files = files("specification", Language.BOTH);
        var lineage = new String(files.lineage(), StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++)
            assertThat(lineage).contains("\"address\":\"PS-2026-0002/v1#/tests/" + i + "/criterion\"");
        assertThat(lineage).contains("\"address\":\"PS-2026-0001/v1#/tests/0/criterion\"");
        assertThat(files.page()).contains("address:PS-2026-0002/v1#/tests/0/criterion");
        assertThat(files.sources())
                .extracting(source -> source.record())
                .containsExactly("PS-2026-0001", "PS-2026-0002");
    }

    @Test
    void the_bytes_depend_on_neither_zone_nor_locale() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        var here = files("specification", Language.BOTH);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            var there = files("specification", Language.BOTH);
            assertThat(there.pdf()).isEqualTo(here.pdf());
            assertThat(there.docx()).isEqualTo(here.docx());
            assertThat(there.companion()).isEqualTo(here.companion());
            assertThat(there.lineage()).isEqualTo(here.lineage());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static Rendering.Files files(String template, Language language) {
        return Rendering.files(
                new DocumentOrder(template, "P-1", List.of(), language.code(), SECOND),
                new Rendering.Material(List.of(), addressed(TWO), Map.of()),
                Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example"),
                ABatch.MORNING);
    }

    private static org.cellgmp.template.data.DocumentHead head() {
        return Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example");
    }

    private static String words(LocalDate day) {
        return WordsOf.rendition(TemplateBook.shipped()
                .template("specification")
                .bind(new SpecificationMaker(addressed(TWO), day, Part.PRODUCT).make(head()), Language.ENGLISH));
    }

    private static List<Addressed<ProductSpecification>> addressed(List<ProductSpecification> editions) {
        var addressed = new ArrayList<Addressed<ProductSpecification>>();
        for (var edition : editions)
            addressed.add(new Addressed<>(Address.of("PS-2026-000" + (addressed.size() + 1), 1), edition));
        return addressed;
    }
}
