/**
 * Histories of applications as their eCTD 3.2.2 sequences tell of them, whoever wrote them: kept as received, read into leaves,
 * headings and life cycles, judged, compared. Knows the format and no plan; our own sequences come in by the same road.
 */
package org.cellgmp.history;
