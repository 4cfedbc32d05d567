package org.cellgmp.disposition;

/**
 * What a person asks to decide and sign.
 *
 * @param statement number of the statement the decision was made on
 * @param decided how many decisions on the batch the person had seen
 * @param reason null is enough for a release
 * @param account first component of the signature; @param password second component
 */
public record DecisionRequest(
        Decision decision,
        Capacity capacity,
        String statement,
        int decided,
        String reason,
        String account,
        String password) {
    @Override
    public String toString() {
        return decision + " on " + statement;
    }
}
