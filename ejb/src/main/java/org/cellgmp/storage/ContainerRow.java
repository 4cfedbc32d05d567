package org.cellgmp.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.record.storage.ContainerState;

/**
 * A container in a list.
 *
 * @param bank number of the record; @param title of it; @param version of it, the latest
 * @param entry index in the list of the record
 * @param container its number; null if it has none
 * @param site empty if none is told
 * @param place vessel / rack / box / row / column
 * @param expires last day of use; null if none is stated
 * @param quantity for people, with its unit; null if none
 * @param cells as {@code quantity}
 * @param since beginning of its last stay, null if not recorded; @param until end of it, null while it is there
 * @param breaks what in its record cannot be, or asks for an explanation
 * @param taken containers of other banks that stood in the same place at the same time
 */
public record ContainerRow(
        String bank,
        String title,
        int version,
        int entry,
        String container,
        String label,
        String site,
        String place,
        ContainerState state,
        int thaws,
        LocalDate expires,
        String quantity,
        String cells,
        OffsetDateTime since,
        OffsetDateTime until,
        int breaks,
        int taken) {
    /** Of the entry in the record. */
    public String address() {
        return bank + "/v" + version + "#/containers/" + entry;
    }
}
