package org.cellgmp.deviation;

/** What the quality unit decided on the product or lot of a nonconformance. @param item number of its record */
public record MaterialDecision(String item, MaterialFate fate, String reason) {}
