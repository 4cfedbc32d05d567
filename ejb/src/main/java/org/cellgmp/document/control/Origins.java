package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Kept;
import org.cellgmp.record.VectorLot;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.ProcessDevelopment;

/** What a batch was made from, as far as records of it are kept. Persons stand under the number of their record alone. */
final class Origins {
    private final List<Addressed<Donation>> donations;
    private final List<Addressed<CellBank>> banks;
    private final List<Addressed<VectorLot>> vectors;

    Origins(List<Addressed<Donation>> donations, List<Addressed<CellBank>> banks, List<Addressed<VectorLot>> vectors) {
        this.donations = sorted(donations);
        this.banks = sorted(banks);
        this.vectors = sorted(vectors);
    }

    private static <T extends Kept> List<Addressed<T>> sorted(List<Addressed<T>> all) {
        return all.stream()
                .sorted(Comparator.comparing(one -> one.address().toString()))
                .toList();
    }

    List<ProcessDevelopment.Origin> of(Addressed<BatchRecord> batch, Figure number) {
        var origins = new ArrayList<ProcessDevelopment.Origin>();
        var identity = batch.record().identity();
        for (var donation : donations)
            if (identity != null
                    && same(identity.chainOfIdentityId(), donation.record().chainOfIdentityId()))
                origins.add(origin(number, "donation", donation.address(), Figure.word("by-record-number", null)));
        // A bank that was charged is the origin; another of the same donor counts only where none was.
        boolean named =
                banks.stream().anyMatch(bank -> charged(batch, bank.record().code()));
        for (var bank : banks)
            if (charged(batch, bank.record().code())
                    || !named
                            && identity != null
                            && same(identity.donorCode(), bank.record().donorCode()))
                origins.add(origin(
                        number,
                        "cell-bank",
                        bank.address(),
                        Cells.plain(bank.address()).text(bank.record().code(), "code")));
        for (var vector : vectors)
            if (charged(batch, vector.record().lot()))
                origins.add(origin(
                        number,
                        "vector-lot",
                        vector.address(),
                        Cells.plain(vector.address()).text(vector.record().lot(), "lot")));
        if (origins.isEmpty())
            origins.add(new ProcessDevelopment.Origin(
                    number,
                    Figure.word("none-recorded", null),
                    Figure.word("none-recorded", null),
                    Figure.word("none-recorded", null)));
        return origins;
    }

    private static ProcessDevelopment.Origin origin(Figure batch, String kind, Address record, Figure name) {
        return new ProcessDevelopment.Origin(
                batch,
                Figure.word(kind, null),
                Figure.of(record.number(), Address.of(record.number(), record.version())),
                name);
    }

    private static boolean same(String one, String other) {
        return one != null && other != null && key(one).equals(key(other));
    }

    private static boolean charged(Addressed<BatchRecord> batch, String lot) {
        return batch.record().materials().stream().anyMatch(use -> same(use.lot(), lot));
    }
}
