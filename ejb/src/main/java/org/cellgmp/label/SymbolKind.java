package org.cellgmp.label;

/** The symbols that labels bear. */
public enum SymbolKind {
    /** ISO/IEC 16022, ECC 200. */
    DATAMATRIX,
    /** ISO/IEC 15417. */
    CODE_128
}
