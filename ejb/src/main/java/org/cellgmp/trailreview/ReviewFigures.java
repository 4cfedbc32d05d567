package org.cellgmp.trailreview;

import java.time.Duration;

/**
 * What the quality unit asks itself about its reviews.
 *
 * @param batches in all; @param reviewed those whose last review covers the trail
 * @param released in all; @param releasedWithout those that no review covered when they were first released
 * @param median from the last change of the data to the review of it; null without any review
 */
public record ReviewFigures(long batches, long reviewed, long released, long releasedWithout, Duration median) {}
