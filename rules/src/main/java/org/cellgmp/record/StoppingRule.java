package org.cellgmp.record;

/**
 * When treatment is stopped.
 *
 * @param scope subject, cohort or trial
 */
public record StoppingRule(String scope, String rule, String action) {}
