package org.cellgmp.intake.control;

import org.cellgmp.ground.Refusal;

/** The ways in which a whole file is turned away. */
final class Unreadable {
    private Unreadable() {}

    /** @param code after {@code intake.} */
    static Refusal because(String code, String... arguments) {
        return new Refusal(Refusal.Reason.UNREADABLE, "intake." + code, arguments);
    }

    static Refusal tooLarge(String code, String... arguments) {
        return new Refusal(Refusal.Reason.TOO_LARGE, "intake." + code, arguments);
    }
}
