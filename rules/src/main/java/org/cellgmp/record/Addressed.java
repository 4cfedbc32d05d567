package org.cellgmp.record;

/** A record together with where it stands: number and version. */
public record Addressed<T extends Kept>(Address address, T record) {}
