package org.cellgmp.capa;

/** Which CAPAs to list; null components do not narrow. @param open true for those neither closed nor cancelled */
public record CapaFilter(CapaState state, Boolean open, String event, String words, CapaSpan span) {
    public static final CapaFilter ALL = new CapaFilter(null, null, null, null);

    public CapaFilter {
        span = span == null ? CapaSpan.ALL : span;
    }

    /** Whatever its days and its verdict. */
    public CapaFilter(CapaState state, Boolean open, String event, String words) {
        this(state, open, event, words, null);
    }

    /** Of every state. */
    public static CapaFilter of(CapaSpan span) {
        return new CapaFilter(null, null, null, null, span);
    }
}
