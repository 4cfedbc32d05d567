package org.cellgmp.deviation;

/** Which deviation handles a departure, and how far it is. */
public record Handling(String key, String deviation, DeviationState state) {}
