package org.cellgmp.recordkeeping;

import java.time.LocalDate;

/** Between which days, at the site, the batch records of a product were first kept. */
public record ProductSpan(String product, LocalDate first, LocalDate last) {}
