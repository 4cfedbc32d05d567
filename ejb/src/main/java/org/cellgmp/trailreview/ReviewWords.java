package org.cellgmp.trailreview;

/** Says in words of a language what a review holds as keys and values. */
public interface ReviewWords {
    /** @param chinese true for Chinese, false for English; @param key of the text; @param arguments for its places */
    String of(boolean chinese, String key, Object... arguments);
}
