package org.cellgmp.record.storage;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CellBank;

/**
 * What is left of a cell bank as its containers and events tell, and what in them cannot be. A pure function of the record and
 * the day. China GMP (2010) Annex on biological products, cell banks; CFDI (2022) ch. VIII; ICH Q5D 2.2.3.
 *
 * @param listed containers that the record lists, aliquots included
 * @param present of them, in the store after all events
 * @param expired of those present, past their last day
 * @param breaches in the order of the record
 */
public record BankStock(int listed, int present, int expired, List<StorageBreach> breaches) {
    public BankStock {
        breaches = List.copyOf(breaches);
    }

    /** @param today day for which expiry of what is still there is told */
    public static BankStock of(Addressed<CellBank> bank, LocalDate today) {
        return new StorageLedger(bank, today).stock();
    }
}
