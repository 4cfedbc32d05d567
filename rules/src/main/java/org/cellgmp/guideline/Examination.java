package org.cellgmp.guideline;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;

/**
 * All that the rulebook looks at to judge one batch.
 *
 * @param lots the kept lots of the materials that the batch names; a lot that is not kept is simply not here
 * @param specifications every kept edition for the product; the rulebook picks the one in force
 * @param asOf the instant of judgement: ages and due dates are computed against it, never against the clock
 * @param sourceChecks those in force at that instant
 * @param neighbours steps of other batches that may have been in a room of this one at the same time; more than those do no harm
 */
public record Examination(
        Addressed<BatchRecord> batch,
        List<Addressed<MaterialLot>> lots,
        List<Addressed<ProductSpecification>> specifications,
        Set<String> jurisdictions,
        OffsetDateTime asOf,
        List<SourceCheck> sourceChecks,
        List<Neighbour> neighbours)
        implements Examinable {
    public Examination {
        sourceChecks = sourceChecks == null ? List.of() : List.copyOf(sourceChecks);
        neighbours = neighbours == null ? List.of() : List.copyOf(neighbours);
    }

    /** Of a batch that nothing else was made beside. */
    public Examination(
            Addressed<BatchRecord> batch,
            List<Addressed<MaterialLot>> lots,
            List<Addressed<ProductSpecification>> specifications,
            Set<String> jurisdictions,
            OffsetDateTime asOf,
            List<SourceCheck> sourceChecks) {
        this(batch, lots, specifications, jurisdictions, asOf, sourceChecks, List.of());
    }

    /** Without source checks: what nobody here has read stays advisory. */
    public Examination(
            Addressed<BatchRecord> batch,
            List<Addressed<MaterialLot>> lots,
            List<Addressed<ProductSpecification>> specifications,
            Set<String> jurisdictions,
            OffsetDateTime asOf) {
        this(batch, lots, specifications, jurisdictions, asOf, List.of());
    }

    @Override
    public Addressed<BatchRecord> about() {
        return batch;
    }

    @Override
    public List<Addressed<? extends Kept>> beside() {
        var beside = new ArrayList<Addressed<? extends Kept>>(lots);
        beside.addAll(specifications);
        return beside;
    }
}
