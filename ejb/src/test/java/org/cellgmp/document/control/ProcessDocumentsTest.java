package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.demonstration.control.DemonstrationRecords;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;
import org.cellgmp.template.Language;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.WordsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What master records, product versions and batches of the demonstration say, as documents. */
class ProcessDocumentsTest {
    private static final String PRODUCT = "DEMO-CART-19";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<Addressed<? extends Kept>> ALL = demonstration();

    private static List<Addressed<? extends Kept>> demonstration() {
        var all = new ArrayList<Addressed<? extends Kept>>();
        var counts = new EnumMap<RecordKind, Integer>(RecordKind.class);
        for (var record : DemonstrationRecords.asWritten().all())
            if (record.product().equals(PRODUCT))
                all.add(new Addressed<>(
                        Address.of(
                                "%s-2026-%04d"
                                        .formatted(
                                                record.kind().prefix(), counts.merge(record.kind(), 1, Integer::sum)),
                                1),
                        record));
        return all;
    }

    private static <T extends Kept> List<Addressed<T>> all(Class<T> type) {
        return ALL.stream()
                .filter(one -> type.isInstance(one.record()))
                .map(one -> new Addressed<>(one.address(), type.cast(one.record())))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batch-formula",
                "process-description",
                "process-description-substance",
                "process-controls",
                "process-controls-substance",
                "manufacturers",
                "manufacturers-substance",
                "stability-data"
            })
    void every_figure_of_the_lineage_stands_in_the_text_of_the_file_and_in_its_record(String template)
            throws IOException {
        for (var language : Language.values()) {
            var files = files(template, language);
            look(template, language, files);
            try (var pdf = Loader.loadPDF(files.pdf())) {
                var text = plain(new PDFTextStripper().getText(pdf));
                assertThat(text)
                        .contains(TemplateBook.shipped().template(template).section());
                assertThat(files.places()).isNotEmpty();
                for (var place : files.places()) {
                    assertThat(text).as(place.address().toString()).contains(plain(place.printed()));
                    assertThat(ALL)
                            .anyMatch(one -> one.address()
                                    .number()
                                    .equals(place.address().number()));
                }
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }

    private static void look(String template, Language language, Rendering.Files files) throws IOException {
        var folder = System.getProperty("cellgmp.look");
        if (folder != null) Files.write(Path.of(folder, template + language + ".pdf"), files.pdf());
    }

    @Test
    void every_component_of_the_master_record_and_every_charge_of_the_batches_is_told() {
        var words = words("batch-formula");
        for (var master : all(MasterRecord.class))
            for (var material : master.record().materials())
                assertThat(words)
                        .contains("| " + material.role() + " | " + material.materialCode() + " | " + material.name()
                                + " | " + material.amount().value() + " ");
        for (var batch : all(BatchRecord.class)) {
            assertThat(words).contains(batch.record().header().batchNumber());
            for (var use : batch.record().materials())
                assertThat(words).contains(use.actual().value() + " ");
        }
        assertThat(words).contains("| one patient | 1.0E8 cells | 5.0E9 cells | 1 to 4 |");
    }

    @Test
    void a_formula_can_be_made_before_any_batch_is() {
        var order = new DocumentOrder("batch-formula", PRODUCT, List.of(), "en", DAY);
        var none = new Rendering.Material(List.of(), all(ProductSpecification.class), Map.of(), others());
        assertThat(WordsOf.rendition(Rendering.bind(order, none, head())))
                .contains("No batch is told of.")
                .contains("| input | DEMO-BUF-01 |");
        assertThat(TemplateBook.shipped().template("batch-formula").batches())
                .isEqualTo(org.cellgmp.template.Template.Batches.ANY);
    }

    @Test
    void every_step_and_parameter_of_the_master_record_is_told_and_drawn() {
        var files = files("process-description", Language.ENGLISH);
        var words = WordsOf.rendition(files.rendition());
        var master = all(MasterRecord.class).get(0).record();
        for (var step : master.steps()) {
            assertThat(words).contains("| " + step.number() + " | " + step.name() + " |");
            assertThat(files.page()).contains(">" + step.number() + " ");
            for (var parameter : step.parameters()) assertThat(words).contains("| " + parameter.name() + " |");
        }
        assertThat(words).contains("Drawing: MBR-CART-19 v3. 10 steps, from 1 Wash of the starting cells to 10 ");
        assertThat(words).contains("| final fill to freezing | 1 h | 15-25 Cel | VR-DEMO-02 |");
    }

    @Test
    void critical_parameters_stand_beside_what_the_batches_reached() {
        var words = words("process-controls");
        var critical = 0;
        var master = all(MasterRecord.class).get(0).record();
        for (var step : master.steps())
            for (var parameter : step.parameters())
                if (Boolean.TRUE.equals(parameter.critical())) {
                    critical++;
                    assertThat(words).contains("| " + step.number() + " | " + step.name() + " | " + parameter.name());
                }
        assertThat(critical).isPositive();
        for (var batch : all(BatchRecord.class))
            for (var test : batch.record().inProcessTests())
                assertThat(words)
                        .contains("| " + batch.record().header().batchNumber() + " | " + test.stepNumber() + " | ")
                        .contains("| " + test.method() + " | " + test.result());
    }

    @Test
    void sites_stand_with_their_activities_and_a_laboratory_that_no_version_names_is_marked() {
        assertThat(words("manufacturers"))
                .contains("| Example Cell Works | drug substance / drug product / storage | DEMO-LIC-1 (invented) |")
                .contains("named by the product in force |")
                .contains("not named by the product in force |")
                .contains("| DEMO-LV-19 | LV-0001 |");
    }

    @Test
    void limits_are_included_and_what_cannot_be_read_is_not_judged() {
        assertThat(Reached.stands("20.0", "20", "25")).isEqualTo(Reached.Standing.WITHIN);
        assertThat(Reached.stands("25.1", "20", "25")).isEqualTo(Reached.Standing.OUTSIDE);
        assertThat(Reached.stands("19.9", "20", null)).isEqualTo(Reached.Standing.OUTSIDE);
        assertThat(Reached.stands("1.1E6", "0.8E6", "1.5E6")).isEqualTo(Reached.Standing.WITHIN);
        for (var untold : List.of("<20", "clear", ""))
            assertThat(Reached.stands(untold, "20", "25")).isEqualTo(Reached.Standing.UNTOLD);
        assertThat(Reached.stands("22", null, null)).isEqualTo(Reached.Standing.UNTOLD);
        assertThat(Reached.stands("22", "> 20", null)).isEqualTo(Reached.Standing.UNTOLD);
    }

    @Test
    void a_master_record_out_of_force_is_not_told() {
        assertThat(WordsOf.rendition(files("process-description", Language.ENGLISH, LocalDate.of(2025, 9, 30))
                        .rendition()))
                .doesNotContain("MBR-CART-19");
        assertThat(files("process-description", Language.ENGLISH).sources())
                .extracting(DocumentSourceView::record)
                .contains("MB-2026-0001", "PR-2026-0001");
    }

    @Test
    void the_bytes_depend_on_neither_zone_nor_locale() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        Consumer<String> same = template -> {
            var here = files(template, Language.BOTH);
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                var there = files(template, Language.BOTH);
                assertThat(there.pdf()).as(template).isEqualTo(here.pdf());
                assertThat(there.docx()).as(template).isEqualTo(here.docx());
                assertThat(there.lineage()).as(template).isEqualTo(here.lineage());
            } finally {
                TimeZone.setDefault(zone);
                Locale.setDefault(locale);
            }
        };
        List.of("batch-formula", "process-description", "process-controls", "manufacturers")
                .forEach(same);
    }

    private static String words(String template) {
        return WordsOf.rendition(files(template, Language.ENGLISH).rendition());
    }

    private static Rendering.Files files(String template, Language language) {
        return files(template, language, DAY);
    }

    private static Rendering.Files files(String template, Language language, LocalDate day) {
        return Rendering.files(
                new DocumentOrder(template, PRODUCT, List.of(), language.code(), day),
                new Rendering.Material(all(BatchRecord.class), all(ProductSpecification.class), Map.of(), others()),
                head(),
                ABatch.MORNING);
    }

    private static org.cellgmp.template.data.DocumentHead head() {
        return Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example");
    }

    private static Map<RecordKind, List<Addressed<? extends Kept>>> others() {
        var others = new EnumMap<RecordKind, List<Addressed<? extends Kept>>>(RecordKind.class);
        for (var one : ALL)
            others.computeIfAbsent(one.record().kind(), kind -> new ArrayList<>())
                    .add(one);
        return others;
    }
}
