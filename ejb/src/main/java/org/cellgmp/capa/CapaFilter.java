package org.cellgmp.capa;

/** Which CAPAs to list; null components do not narrow. @param open true for those neither closed nor cancelled */
public record CapaFilter(CapaState state, Boolean open, String event, String words) {
    public static final CapaFilter ALL = new CapaFilter(null, null, null, null);
}
