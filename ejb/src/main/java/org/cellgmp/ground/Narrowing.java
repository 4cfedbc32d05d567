package org.cellgmp.ground;

/**
 * An answer of several parts that is shown to an inspector without what lies outside the inspection. Any other answer that names
 * something outside is refused whole.
 *
 * @param <T> the type itself
 */
public interface Narrowing<T> {
    T narrowed(Inside inside);
}
