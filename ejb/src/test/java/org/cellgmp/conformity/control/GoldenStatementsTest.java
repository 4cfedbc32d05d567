package org.cellgmp.conformity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.cellgmp.demonstration.control.DemonstrationRecords;
import org.cellgmp.guideline.Examination;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Neighbour;
import org.cellgmp.guideline.RuleBook;
import org.cellgmp.guideline.Statement;
import org.cellgmp.guideline.fact.SharedRooms;
import org.cellgmp.intake.control.BatchmlReader;
import org.cellgmp.intake.control.PublishedLots;
import org.cellgmp.intake.control.Shared;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the rulebook says of records that are known line by line. The statements under {@code golden} were read by a person; a
 * change of a rule that changes one of them shows here and is reviewed as part of it. Renewed with -Dcellgmp.renew=true.
 */
class GoldenStatementsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-06-01T10:00:00+08:00");
    private static final Set<String> EVERYWHERE = Set.of("CN", "EU", "US");

    static RuleBook book;

    @BeforeAll
    static void load() {
        book = RuleBook.load(RuleBook.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @Test
    void theExecutedBatchmlRecord() throws Exception {
        var source = Shared.file("data/isa88/samples/ProductionBatchRecord_Example_v06.xml");
        try (var in = Files.newInputStream(source)) {
            var batch = (BatchRecord)
                    BatchmlReader.read(in, ZoneId.of("Europe/Berlin")).records().get(0);
            check("batchml-example", List.of(judged(batch, List.of(), List.of(), DAY)));
        }
    }

    @Test
    void theDemonstrationBatches() throws Exception {
        var records = DemonstrationRecords.asWritten().all();
        var lots = all(records, MaterialLot.class, "ML");
        var specifications = all(records, ProductSpecification.class, "PS");
        var statements = new ArrayList<String>();
        var batches = all(records, BatchRecord.class, "BR");
        for (var batch : batches)
            statements.add(judged(
                    batch,
                    lots,
                    specifications,
                    DemonstrationRecords.LATEST.plusDays(10).atTime(9, 0).atOffset(DAY.getOffset()),
                    batches.stream()
                            .flatMap(beside -> SharedRooms.of(beside).stream())
                            .toList()));
        check("demonstration", statements);
    }

    /** Judged by the acceptance criteria that were published beside the results. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lots-cart-ari0001",
                "lots-cart-hcd19",
                "lots-dc-hcc",
                "lots-msc-uc-bpd",
                "lots-tisagenlecleucel-summary",
                "lots-treg-cryostability",
                "lots-treg-validation"
            })
    void thePublishedLots(String table) throws Exception {
        var read = PublishedLots.read(Shared.file("data/" + table + ".csv"));
        var specifications = all(List.copyOf(read.specifications()), ProductSpecification.class, "PS");
        var statements = new ArrayList<String>();
        for (var batch : read.batches()) statements.add(judged(batch, List.of(), specifications, DAY));
        check(table, statements);
    }

    private static String judged(
            BatchRecord batch,
            List<Addressed<MaterialLot>> lots,
            List<Addressed<ProductSpecification>> specifications,
            OffsetDateTime day) {
        var alone = new Addressed<>(Address.of("BR-2026-0001", 1), batch);
        return judged(alone, lots, specifications, day, List.of());
    }

    private static String judged(
            Addressed<BatchRecord> batch,
            List<Addressed<MaterialLot>> lots,
            List<Addressed<ProductSpecification>> specifications,
            OffsetDateTime day,
            List<Neighbour> neighbours) {
        var product = batch.record().header().productCode();
        return told(
                batch.record().title(),
                book.assess(new Examination(
                        batch,
                        lots,
                        specifications.stream()
                                .filter(kept -> kept.record().productCode().equals(product))
                                .toList(),
                        EVERYWHERE,
                        day,
                        List.of(),
                        neighbours)));
    }

    /** One line a rule with its places, so that a person can read it; a place is told with what stands there. */
    private static String told(String title, Statement statement) {
        var lines = new TreeMap<String, LinkedHashMap<String, Integer>>();
        for (var finding : statement.findings())
            lines.computeIfAbsent(
                            (Boolean.TRUE.equals(finding.advisory()) ? "advisory " : "")
                                    + finding.severity().name().toLowerCase(java.util.Locale.ROOT) + " "
                                    + finding.rule(),
                            rule -> new LinkedHashMap<>())
                    .merge(place(finding), 1, Integer::sum);
        var told = new StringBuilder("== ").append(title).append('\n');
        lines.forEach((rule, places) -> {
            told.append(rule).append('\n');
            places.forEach((place, times) -> told.append("    ").append(place).append('\n'));
            assertThat(places.values()).as(rule + " speaks once of a place").containsOnly(1);
        });
        return told.toString();
    }

    private static String place(Finding finding) {
        var address = Address.parse(finding.address());
        var batch = address.number().startsWith("BR-");
        return (batch ? "" : address.number().substring(0, 2) + " ")
                + address.pointer()
                + (finding.value() == null ? "" : " [" + finding.value() + "]")
                + (finding.limit() == null ? "" : " against [" + finding.limit() + "]");
    }

    private static <T extends Kept> List<Addressed<T>> all(List<? extends Kept> records, Class<T> type, String prefix) {
        var found = new ArrayList<Addressed<T>>();
        for (var one : records)
            if (type.isInstance(one))
                found.add(new Addressed<>(
                        Address.of(prefix + "-2026-" + String.format("%04d", found.size() + 1), 1), type.cast(one)));
        return found;
    }

    private static void check(String name, List<String> statements) throws IOException {
        var file = FOLDER.resolve(name + ".txt");
        var current = String.join("", statements);
        if (Boolean.getBoolean("cellgmp.renew")) Files.writeString(file, current);
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(file + ": read what changed, then renew it with -Dcellgmp.renew=true")
                .isEqualTo(current);
    }
}
