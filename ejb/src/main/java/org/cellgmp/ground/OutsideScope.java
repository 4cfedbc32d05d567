package org.cellgmp.ground;

import jakarta.ejb.ApplicationException;

/**
 * An invited inspector asked for what lies outside the inspection. Thrown by what stands before every door, so also out of methods
 * that refuse nothing themselves; the porch answers as it does the {@link Refusal} in it.
 */
@ApplicationException(rollback = true)
public class OutsideScope extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /** @param code as of a {@link Refusal} */
    public OutsideScope(String code, String... arguments) {
        super(code);
        refusal = new Refusal(Refusal.Reason.NOT_ALLOWED, code, arguments);
    }

    public Refusal refusal() {
        return refusal;
    }
}
