package org.cellgmp.dossier;

import java.util.List;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.MissingContent;

/**
 * A heading with what the plan has there.
 *
 * @param leaves directly at the heading
 * @param below headings below it
 * @param missing requirements that this very heading would answer
 * @param count leaves here and below
 */
public record PlanNode(
        Heading heading,
        NodeState state,
        List<LeafView> leaves,
        List<PlanNode> below,
        List<MissingContent> missing,
        int count) {}
