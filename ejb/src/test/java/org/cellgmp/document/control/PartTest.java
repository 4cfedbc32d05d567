package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.WordsOf;
import org.junit.jupiter.api.Test;

/** Which half of Module 3.2 a specification or study belongs to, where its record says so. */
class PartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    @Test
    void a_specification_that_says_what_it_is_of_stands_under_that_heading_alone() {
        var silent = edition("SPEC-1", "Viability", null);
        var substance = edition("SPEC-2", "Cells before filling", "substance");
        var product = edition("SPEC-3", "Cells per bag", "product");
        var all = List.of(kept(1, silent), kept(2, substance), kept(3, product));
        assertThat(words("specification", all))
                .contains("Viability", "Cells per bag")
                .doesNotContain("Cells before filling");
        assertThat(words("specification-substance", all))
                .contains("Viability", "Cells before filling")
                .doesNotContain("Cells per bag");
        assertThat(words("specification-substance", List.of(kept(3, product))))
                .contains("Invented cells", "No edition is in force on this day.")
                .doesNotContain("Cells per bag");
    }

    @Test
    void a_study_of_the_other_half_is_neither_told_nor_a_source() {
        var all = List.of(
                study(1, AStudy.begun("STB-1", DAY.minusDays(9)).record()),
                study(2, of(AStudy.begun("STB-2", DAY.minusDays(9)).record(), "substance")),
                study(3, of(AStudy.begun("STB-3", DAY.minusDays(9)).record(), "Product ")));
        var files = files("stability-data", List.of(kept(1, edition("SPEC-1", "Viability", null))), all);
        assertThat(WordsOf.rendition(files.rendition()))
                .contains("STB-1", "STB-3")
                .doesNotContain("STB-2");
        assertThat(files.sources())
                .extracting(DocumentSourceView::record)
                .contains("SS-2026-0001", "SS-2026-0003")
                .doesNotContain("SS-2026-0002");
    }

    @Test
    void only_headings_of_the_substance_are_of_the_substance() {
        for (var template : TemplateBook.shipped().offered())
            if (template.section() != null)
                assertThat(Part.of(template) == Part.SUBSTANCE)
                        .as(template.name())
                        .isEqualTo(template.section().matches("(3\\.2|2\\.3)\\.S.*"));
    }

    private static ProductSpecification edition(String code, String test, String of) {
        var told = ABatch.specification("1", DAY.minusYears(1), null, ABatch.test(test, ">= 60", "%"));
        return again(ProductSpecification.class, told, "\"code\":\"SPEC-1\"", "\"code\":\"" + code + "\"" + member(of));
    }

    private static StabilityStudy of(StabilityStudy study, String of) {
        return again(StabilityStudy.class, study, "\"material\":", member(of).substring(1) + ",\"material\":");
    }

    private static String member(String of) {
        return of == null ? "" : ",\"of\":\"" + of + "\"";
    }

    private static <T extends Record> T again(Class<T> type, Record record, String was, String now) {
        var json = new String(CanonicalJson.write(record), StandardCharsets.UTF_8);
        return CanonicalJson.read(type, json.replace(was, now).getBytes(StandardCharsets.UTF_8));
    }

    private static Addressed<ProductSpecification> kept(int number, ProductSpecification edition) {
        return new Addressed<>(Address.of("PS-2026-000" + number, 1), edition);
    }

    private static Addressed<StabilityStudy> study(int number, StabilityStudy study) {
        return new Addressed<>(Address.of("SS-2026-000" + number, 1), study);
    }

    private static String words(String template, List<Addressed<ProductSpecification>> editions) {
        return WordsOf.rendition(files(template, editions, List.of()).rendition());
    }

    private static Rendering.Files files(
            String template, List<Addressed<ProductSpecification>> editions, List<Addressed<StabilityStudy>> studies) {
        return Rendering.files(
                new DocumentOrder(template, "P-1", List.of(), "en", DAY),
                new Rendering.Material(
                        List.of(), editions, Map.of(), Map.of(RecordKind.STABILITY_STUDY, List.copyOf(studies))),
                Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example"),
                ABatch.MORNING);
    }
}
