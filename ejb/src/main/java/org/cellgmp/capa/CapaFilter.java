package org.cellgmp.capa;

/**
 * Which CAPAs to list; null components do not narrow.
 *
 * @param open true for those neither closed nor cancelled
 * @param taken true for those taken over from another register, false for those raised here
 */
public record CapaFilter(CapaState state, Boolean open, String event, String words, CapaSpan span, Boolean taken) {
    public static final CapaFilter ALL = new CapaFilter(null, null, null, null);

    public CapaFilter {
        span = span == null ? CapaSpan.ALL : span;
    }

    /** From wherever it is. */
    public CapaFilter(CapaState state, Boolean open, String event, String words, CapaSpan span) {
        this(state, open, event, words, span, null);
    }

    /** Whatever its days and its verdict. */
    public CapaFilter(CapaState state, Boolean open, String event, String words) {
        this(state, open, event, words, null, null);
    }

    /** Of every state. */
    public static CapaFilter of(CapaSpan span) {
        return new CapaFilter(null, null, null, null, span, null);
    }
}
