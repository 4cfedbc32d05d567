package org.cellgmp.disposition;

import java.time.LocalDate;

/**
 * A result that the approved specification asks for and that is not in yet.
 *
 * @param address of the pending result in the record; of the record if nothing was recorded for the test
 * @param dueOn day by which it is expected; null if not recorded
 */
public record PendingResult(String test, String testChinese, String address, LocalDate dueOn) {}
