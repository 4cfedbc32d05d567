package org.cellgmp.disposition;

/**
 * What a person asks to decide and sign.
 *
 * @param statement number of the statement the decision was made on
 * @param decided how many decisions on the batch the person had seen
 * @param reason null is enough for a release
 * @param supply only for a supply out of specification, then required
 * @param account first component of the signature; @param password second component
 */
public record DecisionRequest(
        Decision decision,
        Capacity capacity,
        String statement,
        int decided,
        String reason,
        String account,
        String password,
        SupplyRequest supply) {
    /** A decision that is no supply out of specification. */
    public DecisionRequest(
            Decision decision,
            Capacity capacity,
            String statement,
            int decided,
            String reason,
            String account,
            String password) {
        this(decision, capacity, statement, decided, reason, account, password, null);
    }

    @Override
    public String toString() {
        return decision + " on " + statement;
    }
}
