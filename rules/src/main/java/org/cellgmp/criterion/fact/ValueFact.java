package org.cellgmp.criterion.fact;

/**
 * A value of an envelope or administrative block.
 *
 * @param known false for a code that its list does not hold
 * @param before what the first earlier sequence states; null if there is none or it states the same
 * @param edges whether a blank begins or ends it
 */
public record ValueFact(
        String place, String field, String value, boolean blank, boolean known, String before, boolean edges) {}
