package org.cellgmp.job;

/** A handler ended before its work was done, because somebody had asked for that. What it had committed stays. */
public final class JobStopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final long done;
    private final String result;

    /** @param done parts that are committed; @param result reference to them; null for none */
    public JobStopped(long done, String result) {
        super(done + " parts done");
        this.done = done;
        this.result = result;
    }

    public long done() {
        return done;
    }

    public String result() {
        return result;
    }
}
