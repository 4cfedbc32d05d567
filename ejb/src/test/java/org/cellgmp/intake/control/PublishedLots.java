package org.cellgmp.intake.control;

import static org.cellgmp.intake.ColumnUse.member;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cellgmp.intake.FixedMember;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TableTarget;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.SpecifiedTest;

/** Tables of published lots, read through mappings as a site would save them: the results, and the criteria beside them. */
public record PublishedLots(List<BatchRecord> batches, List<ProductSpecification> specifications) {
    /** What the table says where the publication states no criterion. */
    private static final String NONE = "not stated in the table";

    private static final LocalDate IN_FORCE_FROM = LocalDate.of(2010, 1, 1);

    public static PublishedLots read(Path file) throws Exception {
        return new PublishedLots(
                records(file, SampleMappings.lots(), BatchRecord.class),
                records(file, criteria(), ProductSpecification.class).stream()
                        .map(PublishedLots::eachTestOnce)
                        .toList());
    }

    private static TableMapping criteria() {
        return TableMapping.of(
                "criteria of publications",
                TableTarget.SPECIFICATION_TESTS,
                List.of(
                        member("source_id", "code"),
                        member("product", "productCode"),
                        member("parameter", "tests.test"),
                        member("category", "tests.category"),
                        member("acceptance_criterion", "tests.criterion"),
                        member("unit", "tests.uom")),
                List.of(new FixedMember("edition", "as published")));
    }

    private static <T extends Kept> List<T> records(Path file, TableMapping mapping, Class<T> type) throws Exception {
        try (var in = Files.newInputStream(file)) {
            var reading = TableReader.read(in, mapping, file.getFileName().toString(), ZoneId.of("Asia/Shanghai"));
            return reading.records().stream().map(type::cast).toList();
        }
    }

    /** The table repeats a criterion for each lot; a test without one demands nothing. */
    private static ProductSpecification eachTestOnce(ProductSpecification read) {
        var seen = new HashSet<String>();
        var tests = new ArrayList<SpecifiedTest>();
        for (var test : read.tests())
            if (test.criterion() != null
                    && !test.criterion().equals(NONE)
                    && seen.add(test.test() + " " + test.criterion())) tests.add(test);
        return new ProductSpecification(
                read.code(),
                read.edition(),
                read.productCode(),
                read.productName(),
                read.productNameChinese(),
                read.productType(),
                read.origin(),
                read.stage(),
                List.of("CN", "EU", "US"),
                IN_FORCE_FROM,
                null,
                read.approvedBy(),
                tests,
                read.unmapped());
    }
}
