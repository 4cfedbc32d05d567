package org.cellgmp.demonstration.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;

/**
 * The records of the demonstration site, read from {@code demonstration/*.json}. All days in them may be moved together, so
 * that the batch with a pending result was made shortly before the site is first looked at.
 */
public final class DemonstrationRecords {
    /** Production day, as written, of the batch whose sterility test is still running. */
    public static final LocalDate LATEST = LocalDate.of(2026, 3, 2);
    /** How long before the first look that batch was made, days: long enough to be reviewed, too short for its result. */
    static final int DAYS_BEFORE_FIRST_LOOK = 10;

    private static final List<String> SPECIFICATIONS = List.of("specification-cart", "specification-msc");
    private static final List<String> BATCHES = List.of(
            "batch-cart-1",
            "batch-cart-2",
            "batch-cart-3",
            "batch-msc-1",
            "batch-msc-2",
            "batch-msc-3",
            "batch-msc-4",
            "batch-msc-5",
            "batch-msc-6",
            "batch-msc-7",
            "batch-msc-8");
    private static final List<RecordKind> SURROUNDINGS = List.of(
            RecordKind.MASTER_RECORD,
            RecordKind.PRODUCT_VERSION,
            RecordKind.DONATION,
            RecordKind.CELL_BANK,
            RecordKind.VECTOR_LOT,
            RecordKind.ROOM,
            RecordKind.EQUIPMENT,
            RecordKind.PERSON,
            RecordKind.STABILITY_STUDY,
            RecordKind.INFUSION,
            RecordKind.SHIPMENT,
            RecordKind.QC_TEST,
            RecordKind.TRIAL_PROTOCOL,
            RecordKind.VALIDATION_STUDY,
            RecordKind.REFERENCE_STANDARD,
            RecordKind.CONTAINER_CLOSURE);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final long days;

    private DemonstrationRecords(long days) {
        this.days = days;
    }

    /** With the days as written. */
    public static DemonstrationRecords asWritten() {
        return new DemonstrationRecords(0);
    }

    /** With all days moved to fit a first look on the given day. */
    public static DemonstrationRecords lookedAtOn(LocalDate day) {
        return new DemonstrationRecords(ChronoUnit.DAYS.between(LATEST, day.minusDays(DAYS_BEFORE_FIRST_LOOK)));
    }

    /** What surrounds the batches comes first, in the order in which it is to be kept. */
    public List<Kept> all() {
        var all = new ArrayList<Kept>();
        for (var name : SPECIFICATIONS) all.add(read(ProductSpecification.class, tree(name)));
        for (var lot : (List<?>) tree("material-lots")) all.add(read(MaterialLot.class, lot));
        for (var kind : SURROUNDINGS) for (var one : (List<?>) tree(kind.plural())) all.add(kind.read(json(one)));
        for (var name : BATCHES) all.add(read(BatchRecord.class, tree(name)));
        return all;
    }

    private Object tree(String name) {
        try (var in = DemonstrationRecords.class.getResourceAsStream("/demonstration/" + name + ".json")) {
            return CanonicalJson.parse(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T extends Record & Kept> T read(Class<T> type, Object tree) {
        return CanonicalJson.read(type, json(tree));
    }

    private byte[] json(Object tree) {
        return CanonicalJson.write(moved(tree));
    }

    private Object moved(Object node) {
        if (node instanceof Map<?, ?> members) {
            var moved = new TreeMap<String, Object>();
            members.forEach((name, member) -> moved.put(name.toString(), moved(member)));
            return moved;
        }
        if (node instanceof List<?> entries)
            return entries.stream().map(this::moved).toList();
        if (node instanceof String text) {
            if (TIME.matcher(text).matches())
                return OffsetDateTime.parse(text).plusDays(days).toString();
            if (DAY.matcher(text).matches())
                return LocalDate.parse(text).plusDays(days).toString();
        }
        return node;
    }
}
