package org.cellgmp.history;

/**
 * From where an application is looked at.
 *
 * @param at ordinal of the sequence
 * @param delta true for what that sequence states, false for all that is in force after it
 */
public record Look(TreeKind tree, int at, boolean delta) {}
