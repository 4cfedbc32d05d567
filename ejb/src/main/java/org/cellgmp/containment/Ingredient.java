package org.cellgmp.containment;

/** A lot that went into a batch, perhaps by way of others. @param record of the lot; null if none is kept */
public record Ingredient(String code, String lot, String record) {}
