package org.cellgmp.record;

import java.time.LocalDate;

/**
 * Health check for work with the product; only the outcome. China GMP (2010) Art. 31.
 *
 * @param outcome fit, restricted or unfit
 */
public record HealthCheck(LocalDate performedOn, LocalDate dueOn, String outcome) {}
