package org.cellgmp.conformity;

import java.util.List;
import org.cellgmp.guideline.Finding;

/**
 * What a table of rules that is tried would say of a batch, beside what the batch's latest statement says by that table today.
 *
 * @param would what it would find; @param found what stands in the statement; empty if the batch was never judged
 * @param notAssessed places of which it could not tell
 */
public record TriedBatch(
        String batch, String title, String product, List<Finding> would, List<Finding> found, int notAssessed) {}
