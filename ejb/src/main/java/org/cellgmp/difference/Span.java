package org.cellgmp.difference;

/** A stretch of running text. @param kind never {@link DifferenceKind#CHANGED}: what is changed stands as removed, then added */
public record Span(DifferenceKind kind, String text) {}
