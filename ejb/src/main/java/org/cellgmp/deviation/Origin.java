package org.cellgmp.deviation;

import java.time.OffsetDateTime;

/**
 * Where an event or a CAPA comes from that was kept in another register before. What that register says of people and days
 * is what it says: nobody of this house signed it.
 *
 * @param formerNumber as the other register has it
 * @param formerState in the words of the other register
 * @param openedBy who opened or raised it there, as claimed; @param closedBy who closed it there, as claimed; null if not said
 * @param rest what else the row says, a line for each column; null if nothing
 * @param taking number of the import that took it over; @param file SHA-256 of the workbook, lower-case hex
 * @param takenBy account of who imported it
 */
public record Origin(
        String formerNumber,
        String formerState,
        String openedBy,
        String closedBy,
        String rest,
        String taking,
        String file,
        String takenBy,
        String takenByName,
        OffsetDateTime takenAt) {
    /** By what a former number is found: without regard to case and blanks. */
    public static String key(String formerNumber) {
        return formerNumber.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
