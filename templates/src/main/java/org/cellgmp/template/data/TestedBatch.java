package org.cellgmp.template.data;

import org.cellgmp.template.Figure;

/** A batch whose results a document is made from. @param use what it was made for */
public record TestedBatch(Figure number, Figure productionDate, Figure processVersion, Figure use) {}
