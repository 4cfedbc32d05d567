package org.cellgmp.record;

/** Whether the cells return to the person they came from (21 CFR 1271.3(a)). */
public enum CellOrigin {
    AUTOLOGOUS,
    ALLOGENEIC
}
