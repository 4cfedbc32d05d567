package org.cellgmp.capa;

import org.cellgmp.deviation.Classification;

/** A signed statement that a deviation needs no CAPA. @param counts false once it was classified anew */
public record WaiverView(String deviation, Classification classification, Signed signed, boolean counts) {}
