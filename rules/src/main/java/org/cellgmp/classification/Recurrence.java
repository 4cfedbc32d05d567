package org.cellgmp.classification;

/** Whether the same happened before, the mildest first. EU GMP Chapter 8, 8.12 asks that earlier reports are looked at. */
public enum Recurrence {
    FIRST,
    RECURRENT,
    /** At least {@link #OFTEN} earlier ones. */
    REPEATED;

    /** Earlier events from which on it is {@link #REPEATED}: a practice of the house. */
    public static final int OFTEN = 3;

    /** @param earlier events that a person linked to this one as the same, 0 or more */
    public static Recurrence after(int earlier) {
        return earlier <= 0 ? FIRST : earlier < OFTEN ? RECURRENT : REPEATED;
    }
}
