package org.cellgmp.document.control;

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
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.template.Language;
import org.cellgmp.template.WordsOf;

/** The records of a product of the demonstration, numbered as they would be kept, and documents made of them. */
final class AProduct {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final String code;
    private final List<Addressed<? extends Kept>> all = new ArrayList<>();

    AProduct(String code) {
        this.code = code;
        var counts = new EnumMap<RecordKind, Integer>(RecordKind.class);
        for (var record : DemonstrationRecords.asWritten().all())
            if (record.product().equals(code)
                    || record instanceof TrialProtocol protocol && code.equals(protocol.productCode()))
                all.add(new Addressed<>(
                        Address.of(
                                "%s-2026-%04d"
                                        .formatted(
                                                record.kind().prefix(), counts.merge(record.kind(), 1, Integer::sum)),
                                1),
                        record));
    }

    List<Addressed<? extends Kept>> all() {
        return all;
    }

    <T extends Kept> List<Addressed<T>> all(Class<T> type) {
        return all.stream()
                .filter(one -> type.isInstance(one.record()))
                .map(one -> new Addressed<>(one.address(), type.cast(one.record())))
                .toList();
    }

    Rendering.Files files(String template, Language language) {
        return Rendering.files(
                new DocumentOrder(template, code, List.of(), language.code(), DAY), material(), head(), ABatch.MORNING);
    }

    String words(String template) {
        return WordsOf.rendition(files(template, Language.ENGLISH).rendition());
    }

    Rendering.Material material() {
        return new Rendering.Material(all(BatchRecord.class), all(ProductSpecification.class), Map.of(), others());
    }

    private Map<RecordKind, List<Addressed<? extends Kept>>> others() {
        var others = new EnumMap<RecordKind, List<Addressed<? extends Kept>>>(RecordKind.class);
        for (var one : all)
            others.computeIfAbsent(one.record().kind(), kind -> new ArrayList<>())
                    .add(one);
        return others;
    }

    static org.cellgmp.template.data.DocumentHead head() {
        return Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example");
    }
}
