package org.cellgmp.conformity;

/**
 * A batch whose latest statement holds findings of certain rules: it will say something else once what those rules rest on changes.
 *
 * @param statement number of that statement; @param findings of those rules in it
 */
public record RestingBatch(String batch, String title, String product, String statement, long findings) {}
