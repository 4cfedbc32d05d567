package org.cellgmp.deviation;

/**
 * The place in a record that a deviation is about, as it stood when the deviation took it up.
 *
 * @param key digest that names the departure across versions of the record; one departure belongs to at most one deviation
 * @param batch number of the batch record; null if it is about another record
 * @param address where it stands, with the version it was seen in
 * @param place the same for a reader, e.g. {@code step 7, Temperature}
 * @param statement number of the statement of conformity that holds the finding; null for an event
 * @param finding id of the finding in that statement, or id of the event in the record
 * @param recorded what stands there, as recorded; null if nothing does
 * @param judgedBy the limit as written; null if none
 * @param clauses citations, one a line; null for an event
 */
public record Departure(
        Kind kind,
        String key,
        String batch,
        String address,
        String place,
        String statement,
        String finding,
        String rule,
        String ruleVersion,
        String severity,
        String recorded,
        String judgedBy,
        String clauses,
        String message,
        String messageChinese) {
    /** FINDING: a rule found it. EVENT: the record itself tells of it. CELL, RECORD: a person pointed at it. */
    public enum Kind {
        FINDING,
        EVENT,
        CELL,
        RECORD
    }
}
