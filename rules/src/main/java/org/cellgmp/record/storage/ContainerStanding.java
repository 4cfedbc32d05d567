package org.cellgmp.record.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.StoredContainer;

/**
 * One container of a bank after all events. It does not depend on the day on which it is told.
 *
 * @param index in the list of the record; of two with one number the first
 * @param place that the record tells; after it left, the last one
 * @param thaws how often it was thawed; more than once, or after it had left, is among the breaches
 * @param expires last day of use, its own or that of the bank; null if neither is stated
 * @param since beginning of its last stay; null if not recorded
 * @param until end of it; null while it is in the store, or if not recorded
 * @param breaches that its own entry or one of its events shows
 */
public record ContainerStanding(
        int index,
        StoredContainer container,
        StoragePlace place,
        ContainerState state,
        int thaws,
        LocalDate expires,
        OffsetDateTime since,
        OffsetDateTime until,
        List<StorageBreach> breaches) {
    public ContainerStanding {
        breaches = List.copyOf(breaches);
    }

    /** Of every container that the record lists, in its order. */
    public static List<ContainerStanding> allOf(Addressed<CellBank> bank) {
        // On the first of all days nothing has expired: what does is told by the date.
        return new StorageLedger(bank, LocalDate.MIN).standings();
    }
}
