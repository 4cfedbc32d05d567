package org.cellgmp.trailreview;

import java.time.OffsetDateTime;
import org.cellgmp.record.AcceptanceCriterion.Verdict;

/**
 * One run of a test on a batch, as it is recorded.
 *
 * @param at null if the time was not recorded; @param verdict CANNOT_TELL without limits
 * @param address of the result
 */
public record TestRun(String test, OffsetDateTime at, String result, Verdict verdict, String address) {}
