package org.cellgmp.report;

import java.time.LocalDate;

/** What a product review is prepared for. @param product code; @param from first day of production; @param to last day, both at the site */
public record ReviewSpan(String product, LocalDate from, LocalDate to) {}
