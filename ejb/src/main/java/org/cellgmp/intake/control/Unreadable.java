package org.cellgmp.intake.control;

import org.cellgmp.ground.Refusal;

/** The ways in which a whole file is turned away. */
final class Unreadable {
    private static final int LONGEST_MESSAGE = 150;

    private Unreadable() {}

    /** @param code after {@code intake.} */
    static Refusal because(String code, String... arguments) {
        return new Refusal(Refusal.Reason.UNREADABLE, "intake." + code, arguments);
    }

    static Refusal tooLarge(String code, String... arguments) {
        return new Refusal(Refusal.Reason.TOO_LARGE, "intake." + code, arguments);
    }

    /** For what a library says of a workbook that was made to break it. */
    static Refusal brokenWorkbook(Throwable broken) {
        return because("workbook-broken", plain(broken.getMessage()));
    }

    /** What a library says, as one short line without signs that could not be shown. */
    static String plain(String message) {
        var line = String.valueOf(message).replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ");
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "\u2026" : line;
    }
}
