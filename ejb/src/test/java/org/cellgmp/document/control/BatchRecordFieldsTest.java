package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cellgmp.intake.control.FullRecords;
import org.cellgmp.intake.control.Shared;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.Codes;
import org.cellgmp.record.layout.LayoutText;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.template.Language;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.WordsOf;
import org.junit.jupiter.api.Test;

/** Every field that an electronic batch record is asked to have stands in ours: labelled, entered, and printed. */
class BatchRecordFieldsTest {
    private static final RecordLayout LAYOUT = RecordLayout.of(RecordKind.BATCH_RECORD);

    private static Map<?, ?> rows() {
        return (Map<?, ?>) LayoutText.read(BatchRecordFieldsTest.class, "/batch-record-fields.yaml");
    }

    private static List<?> list(Object row, String key) {
        return ((Map<?, ?>) row).get(key) instanceof List<?> entries ? entries : List.of();
    }

    @Test
    void everyRowOfTheTableHasAPlace() throws IOException {
        var lines = Files.readAllLines(Shared.file("guidelines/support-cn-ebr-fields.csv"));
        long wanted = lines.stream().skip(1).filter(line -> !line.isBlank()).count();
        assertThat(wanted).isEqualTo(65);
        assertThat(rows().keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, (int) wanted)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(rows().values())
                .allSatisfy(row -> assertThat(list(row, "at")).isNotEmpty());
    }

    @Test
    void everyPlaceIsAFieldOfTheRecordWithALabelInBothLanguages() {
        var leaves = CanonicalJson.leaves(FullRecords.of(BatchRecord.class)).keySet();
        rows().forEach((number, row) -> list(row, "at").forEach(place -> {
            var pointer = (String) place;
            assertThat(leaves).as(number + " " + pointer).anyMatch(leaf -> holds(pointer, leaf));
            var field = LAYOUT.field(pointer);
            if (field.isPresent()) {
                assertThat(field.get().english()).isNotBlank();
                assertThat(field.get().chinese()).isNotBlank();
            } else
                assertThat(LAYOUT.section(pointer)).as(number + " " + pointer).isPresent();
        }));
    }

    @Test
    void whatARowAsksForByNameCanBeChosen() {
        rows().forEach((number, row) -> list(row, "codes")
                .forEach(code -> assertThat(list(row, "at"))
                        .as(number + " " + code)
                        .anyMatch(place -> LAYOUT.field((String) place)
                                .filter(field -> Codes.known(field.kind()))
                                .map(field -> Codes.lists().get(field.kind()).stream()
                                        .anyMatch(each -> each.code().equals(code)))
                                .orElse(false))));
    }

    @Test
    void everyPlaceIsPrinted() {
        var record = FullRecords.of(BatchRecord.class);
        var made = new ExecutedRecordMaker(new Addressed<>(Address.of("BR-2026-0001", 1), record))
                .make(Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example"));
        var text = WordsOf.rendition(
                TemplateBook.shipped().template("executed-batch-record").bind(made, Language.ENGLISH));
        var leaves = CanonicalJson.leaves(record);
        rows().forEach((number, row) -> list(row, "at").forEach(place -> {
            var pointer = (String) place;
            leaves.forEach((leaf, value) -> {
                if (!holds(pointer, leaf) || Redaction.withholds(leaf)) return;
                // That a result is pending, and until when, is printed in the house's own words in place of it.
                if (leaf.matches("/qcResults/[0-9]+/(status|dueOn)")) return;
                // Of a series, how much was read from when to when: the values stay with the record.
                boolean series = leaf.matches(".*/(temperatures|pressures|curve)/.*");
                if (!series || leaf.endsWith("/at"))
                    assertThat(text).as(number + " " + leaf).contains(shown(leaf, value));
            });
        }));
    }

    private static String shown(String leaf, String value) {
        if (value.equals("true") || value.equals("false")) return value.equals("true") ? "| yes |" : "| no |";
        return leaf.matches(".*(At|/at|/start|/end|Start|End|Ends)") ? Cells.time(OffsetDateTime.parse(value)) : value;
    }

    private static boolean holds(String place, String leaf) {
        return leaf.equals(place) || leaf.startsWith(place + "/");
    }
}
