package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;

/** Every file of the clinical inputs becomes protocols with what is left over listed, or is refused for the right reason. */
class TrialOutcomeTest {
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("ctgov-v2/drugsfda_imatinib_20260811.json", "intake.json-openfda"),
            Map.entry("datasets/sdtm-ae.json", "intake.json-dataset"),
            Map.entry("datasets/sdtm-ae.ndjson", "intake.json-dataset"),
            Map.entry("datasets/sdtm-define.xml", "intake.xml-not-batchml"),
            Map.entry("usdm/CDISC_Pilot_Study.pdf", "intake.not-pdf"),
            Map.entry("usdm/CDISC_Pilot_Study.xlsx", "intake.workbook-unknown"),
            Map.entry("usdm/USDM_API.json", "intake.json-api"),
            Map.entry("usdm/ct-gov_mapping.xlsx", "intake.workbook-unknown"),
            Map.entry("usdm/ctis_mapping.xlsx", "intake.workbook-unknown"));

    @Test
    void everyFileHasItsOutcome() throws IOException {
        var folder = Shared.file("data/clinical");
        var table = new OutcomeTable();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList())
                table.take(folder.relativize(file).toString(), file);
        }
        table.write("clinical");
        assertThat(table.rows()).hasSizeGreaterThanOrEqualTo(77).allSatisfy(row -> {
            if (REFUSED.containsKey(row.file())) assertThat(row.reason()).isEqualTo(REFUSED.get(row.file()));
            // Sentences of a registry entry without its number, which stands in the file's name only, and that proves
            // nothing.
            else if (row.file().startsWith("registry-text/"))
                assertThat(row.reason()).isEqualTo("intake.not-text");
            else assertThat(row.imported()).as(row.file()).isTrue();
        });
        assertThat(table.rows()).filteredOn(OutcomeTable.Row::imported).hasSize(8);
    }

    /** Every text of the file is in the record, listed as not mapped, or merely ties the file together. */
    @Test
    void noWordOfARegistryEntryIsLost() throws IOException {
        for (var name : new String[] {"get_nct06382129_20260811.json", "search_keytruda_limit3_20260811.json"}) {
            Path file = Shared.file("data/clinical/ctgov-v2/" + name);
            var kept = new StringBuilder();
            try {
                for (var record : OutcomeTable.byContent(file).records())
                    CanonicalJson.leaves(record).values().forEach(one -> kept.append(plain(one)));
            } catch (org.cellgmp.ground.Refusal refused) {
                throw new AssertionError(refused.code());
            }
            JsonPlace.of(tree(file)).below().forEach(place -> {
                var text = place.children.isEmpty() ? place.peek() : null;
                if (text == null || place.pointer.matches("/(nextPageToken|totalCount)")) return;
                for (var word : text.split("[\\s_]+"))
                    if (plain(word).length() > 3 && !word.matches("(?i)phase[0-9]|criteria:?|years"))
                        assertThat(kept).as(place.pointer).contains(plain(word));
            });
        }
    }

    private static Object tree(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return JsonTree.read(in);
        } catch (org.cellgmp.ground.Refusal refused) {
            throw new AssertionError(refused.code());
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
