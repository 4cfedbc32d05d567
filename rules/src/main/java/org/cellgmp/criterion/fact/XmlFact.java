package org.cellgmp.criterion.fact;

/**
 * Something that an XML reader or its definition does not take.
 *
 * @param role {@code index}, {@code regional} or {@code study}
 * @param kind {@code unreadable}, {@code entities}, {@code namespace}, {@code identifier} or {@code invalid}
 */
public record XmlFact(String place, String role, String kind, String words, String definition) {}
