package org.cellgmp.document.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.demonstration.control.DemonstrationRecords;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;
import org.cellgmp.template.Language;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.WordsOf;

/** The records of the demonstration, gathered as the house gathers them, and the documents made from them. */
final class DemonstratedProduct {
    static final String CART = "DEMO-CART-19";
    static final String MSC = "DEMO-UCMSC";
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final List<Addressed<? extends Kept>> ALL = demonstration();

    static List<Addressed<? extends Kept>> demonstration() {
        var all = new ArrayList<Addressed<? extends Kept>>();
        var counts = new EnumMap<RecordKind, Integer>(RecordKind.class);
        for (var record : DemonstrationRecords.asWritten().all())
            all.add(new Addressed<>(
                    Address.of(
                            "%s-2026-%04d"
                                    .formatted(record.kind().prefix(), counts.merge(record.kind(), 1, Integer::sum)),
                            1),
                    record));
        return all;
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }

    static void look(String template, Language language, Rendering.Files files) throws IOException {
        var folder = System.getProperty("cellgmp.look");
        if (folder != null) Files.write(Path.of(folder, template + language + ".pdf"), files.pdf());
    }

    static String words(String template, String product) {
        return WordsOf.rendition(files(template, product, Language.ENGLISH).rendition());
    }

    static Rendering.Files files(String template, String product, Language language) {
        return files(template, product, language, DAY);
    }

    static Rendering.Files files(String template, String product, Language language, LocalDate day) {
        var batches = TemplateBook.shipped().template(template).severalBatches() ? batches(product) : null;
        return Rendering.files(
                new DocumentOrder(
                        template,
                        product,
                        batches == null
                                ? List.of()
                                : batches.stream()
                                        .map(one -> one.address().number())
                                        .toList(),
                        language.code(),
                        day),
                new Rendering.Material(
                        batches == null ? List.of() : batches,
                        all(ProductSpecification.class, product),
                        Map.of(),
                        around(product, day)),
                Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example"),
                ABatch.MORNING);
    }

    static List<Addressed<BatchRecord>> batches(String product) {
        return all(BatchRecord.class, product);
    }

    static <T extends Kept> List<Addressed<T>> all(Class<T> type, String product) {
        return ALL.stream()
                .filter(one ->
                        type.isInstance(one.record()) && one.record().product().equals(product))
                .map(one -> new Addressed<>(one.address(), type.cast(one.record())))
                .toList();
    }

    static Map<RecordKind, List<Addressed<? extends Kept>>> around(String product) {
        return around(product, DAY);
    }

    /** As the house gathers them. */
    static Map<RecordKind, List<Addressed<? extends Kept>>> around(String product, LocalDate day) {
        var surroundings = new Surroundings((kind, code) -> ALL.stream()
                .filter(one ->
                        one.record().kind() == kind && one.record().product().equals(code))
                .toList());
        var around = new EnumMap<RecordKind, List<Addressed<? extends Kept>>>(RecordKind.class);
        for (var kind : RecordKind.values()) around.put(kind, surroundings.of(kind, product, day));
        return around;
    }

    private DemonstratedProduct() {}
}
