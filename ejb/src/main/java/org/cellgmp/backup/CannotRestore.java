package org.cellgmp.backup;

/** Nothing was restored, or not all of it; the message says why and what to do. */
public class CannotRestore extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotRestore(String why) {
        super(why);
    }

    public CannotRestore(String why, Throwable cause) {
        super(why, cause);
    }
}
