package org.cellgmp.demonstration.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.guideline.Examination;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.RuleBook;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Statement;
import org.cellgmp.guideline.fact.SharedRooms;
import org.cellgmp.intake.control.Shared;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.storage.BankStock;
import org.junit.jupiter.api.Test;

class DemonstrationRecordsTest {
    private static final List<Kept> ALL = DemonstrationRecords.asWritten().all();
    private static final RuleBook RULES = RuleBook.load(RuleBook.class.getClassLoader());

    private static <T extends Kept> List<Addressed<T>> all(Class<T> type, String prefix) {
        var found = new ArrayList<Addressed<T>>();
        for (var one : ALL)
            if (type.isInstance(one))
                found.add(new Addressed<>(
                        Address.of(prefix + "-2026-" + String.format("%04d", found.size() + 1), 1), type.cast(one)));
        return found;
    }

    private static BatchRecord batch(String number) {
        return all(BatchRecord.class, "BR").stream()
                .map(Addressed::record)
                .filter(one -> one.title().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** With all the other batches of the site beside it. */
    private static Statement statement(String number) {
        var batches = all(BatchRecord.class, "BR");
        var batch = batches.stream()
                .filter(one -> one.record().title().equals(number))
                .findFirst()
                .orElseThrow();
        var product = batch.record().header().productCode();
        return RULES.assess(new Examination(
                batch,
                all(MaterialLot.class, "ML"),
                all(ProductSpecification.class, "PS").stream()
                        .filter(one -> one.record().productCode().equals(product))
                        .toList(),
                Set.of("CN", "EU", "US"),
                DemonstrationRecords.LATEST
                        .plusDays(DemonstrationRecords.DAYS_BEFORE_FIRST_LOOK)
                        .atTime(9, 0)
                        .atOffset(java.time.ZoneOffset.ofHours(8)),
                List.of(),
                batches.stream().flatMap(one -> SharedRooms.of(one).stream()).toList()));
    }

    private static List<String> rules(Statement statement) {
        return statement.findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.message())
                .toList();
    }

    @Test
    void cleanBatchesHaveNothingThatBlocksARelease() {
        for (var number : List.of("DEMO-ARI-01", "DEMO-ARI-02", "DEMO-MSC-01", "DEMO-MSC-07"))
            assertThat(rules(statement(number))).as(number).isEmpty();
    }

    @Test
    void theThirdBatchHasWrongWhatTheRulesAreFor() {
        var found =
                statement("DEMO-ARI-03").findings().stream().map(Finding::rule).collect(Collectors.toSet());
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "cn-gmp-2010/art-94/1",
                        "cn-gmp-2010/art-175-4/1",
                        "cn-gmp-2010/art-175-6/1",
                        "cn-gmp-2010/art-230-6/1",
                        "cn-gmp-2010/art-175-9/1",
                        "cn-cfdi-cell-gmp-2022/ch-4-2-5/1",
                        "eu-gmp-annex1-2022/9.24/1");
    }

    @Test
    void theLatestBatchMayBeReleasedOnConditionOnly() {
        assertThat(statement("DEMO-MSC-08").findings())
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.OTHER))
                .extracting(Finding::rule)
                .containsExactly("pics-annex2a/6.14/1");
    }

    @Test
    void releaseResultsAreThePublishedFigures() throws IOException {
        assertPublished(
                "lots-cart-ari0001.csv",
                Map.of("ARI0001/01", "DEMO-ARI-01", "ARI0001/02", "DEMO-ARI-02", "ARI0001/03", "DEMO-ARI-03"),
                39);
        var doses = new java.util.LinkedHashMap<String, String>();
        for (int patient = 1; patient <= 4; patient++)
            for (int dose = 1; dose <= 2; dose++)
                doses.put("Patient " + patient + " dose " + dose, "DEMO-MSC-0" + (2 * patient + dose - 2));
        assertPublished("lots-msc-uc-bpd.csv", doses, 111);
    }

    private static void assertPublished(String table, Map<String, String> batches, int figures) throws IOException {
        int compared = 0;
        for (var row : csv(table)) {
            var result = batch(batches.get(row.get("lot_id"))).qcResults().stream()
                    .filter(one -> one.test().equals(row.get("parameter")))
                    .findFirst()
                    .orElseThrow();
            if (result.status().equals("pending")) continue;
            assertThat(result.result()).isEqualTo(row.get("result"));
            assertThat(result.uom() == null ? "" : result.uom()).isEqualTo(row.get("unit"));
            compared++;
        }
        assertThat(compared).isEqualTo(figures);
        for (var number : batches.values())
            assertThat(batch(number).events()).anyMatch(event -> event.text().contains("doi:10."));
    }

    private static List<Map<String, String>> csv(String table) throws IOException {
        var lines = Files.readAllLines(Shared.file("data/" + table), StandardCharsets.UTF_8);
        var heads = cells(lines.get(0));
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            var row = new java.util.HashMap<String, String>();
            for (int i = 0; i < heads.size(); i++) row.put(heads.get(i), cells.get(i));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(c);
        }
        cells.add(cell.toString());
        return cells;
    }

    @Test
    void theStoreOfTheCellBankIsSound() {
        assertThat(all(CellBank.class, "CB")).singleElement().satisfies(bank -> {
            var stock = BankStock.of(bank, DemonstrationRecords.LATEST);
            assertThat(stock.breaches()).isEmpty();
            assertThat(stock.present()).isEqualTo(3);
        });
    }

    @Test
    void allDaysMoveTogether() {
        var look = LocalDate.of(2030, 6, 20);
        var moved = DemonstrationRecords.lookedAtOn(look).all();
        var last = (BatchRecord) moved.get(moved.size() - 1);
        assertThat(last.header().productionDate()).isEqualTo(LocalDate.of(2030, 6, 10));
        var pending = last.qcResults().stream()
                .filter(result -> result.status().equals("pending"))
                .findFirst()
                .orElseThrow();
        assertThat(pending.dueOn()).isAfter(look);
        assertThat(moved).hasSameSizeAs(ALL);
    }
}
