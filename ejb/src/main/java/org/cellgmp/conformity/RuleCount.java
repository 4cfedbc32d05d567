package org.cellgmp.conformity;

/** How often a rule finds something today. @param batches whose latest statement has a finding of it; @param findings in them */
public record RuleCount(String rule, long batches, long findings) {}
