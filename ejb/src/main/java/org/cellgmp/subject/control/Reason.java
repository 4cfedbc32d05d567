package org.cellgmp.subject.control;

import org.cellgmp.ground.Refusal;

/** Why somebody acts on a subject: asked for each time. */
public final class Reason {
    /** Longest text of any field, characters. */
    public static final int LONGEST = 2000;

    private Reason() {}

    /** Without blanks around it. @throws Refusal if there is none, or if it is too long */
    public static String of(String given) throws Refusal {
        if (given == null || given.isBlank()) throw new Refusal(Refusal.Reason.BLOCKED, "subject.reason-missing");
        if (given.length() > LONGEST) throw new Refusal(Refusal.Reason.UNREADABLE, "subject.too-long", "" + LONGEST);
        return given.strip();
    }
}
