package org.cellgmp.history;

/**
 * What the regional backbone says of a sequence as a whole.
 *
 * @param region capitals of the folder below m1 (US, EU, CN, JP); empty without a regional backbone
 * @param application number as the envelope states it; empty if it states none
 * @param activity number of the sequence that opened the regulatory activity; the sequence's own where nothing is said
 * @param kind of activity or submission, as coded there
 */
public record Envelope(String region, String application, String activity, String kind, String description) {}
