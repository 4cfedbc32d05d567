package org.cellgmp.template.data;

import org.cellgmp.template.Figure;

/** @param number document number and version; @param madeAt time with offset; @param madeBy printed name */
public record DocumentHead(Figure number, Figure madeAt, Figure madeBy) {}
