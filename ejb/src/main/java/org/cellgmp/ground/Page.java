package org.cellgmp.ground;

import java.util.List;

/**
 * One page of a long list, by keyset.
 *
 * @param next cursor to pass for the following page; null on the last page
 */
public record Page<T>(List<T> items, String next) {
    /** Most rows a page may hold. */
    public static final int LARGEST = 200;
}
