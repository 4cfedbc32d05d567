package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * What became of the cells of one batch: grown, harvested, filled, frozen, sampled, sent and given. China GMP (2010) Art. 175(7)
 * and (8), 222, 225; CFDI (2022) ch. IX to XI.
 *
 * @param harvests one entry, or none if it is not recorded; freezings, retentions, dispatches and infusions likewise
 */
public record MadeProduct(
        List<CultureDay> cultureDays,
        List<Harvest> harvests,
        List<Container> containers,
        List<Freezing> freezings,
        List<Sample> samples,
        List<Retention> retentions,
        List<Dispatch> dispatches,
        List<Infusion> infusions,
        List<FollowUp> followUps) {

    public record CultureDay(
            Figure step,
            Figure day,
            Figure at,
            Figure vessel,
            Figure cells,
            Figure viability,
            Figure density,
            Figure medium,
            Figure passage,
            Figure doublings,
            Figure by,
            Figure reviewedBy) {}

    public record Harvest(Figure at, Figure viable, Figure viability, Figure positive, Figure by, Figure verifiedBy) {}

    public record Container(
            Figure container, Figure volume, Figure cells, Figure filledAt, Figure use, Figure by, Figure verifiedBy) {}

    public record Freezing(
            Figure programme,
            Figure freezer,
            Figure start,
            Figure end,
            Figure file,
            Figure curve,
            Figure by,
            Figure verifiedBy) {}

    public record Sample(
            Figure id, Figure type, Figure step, Figure quantity, Figure takenBy, Figure takenAt, Figure destination) {}

    public record Retention(Figure count, Figure quantity, Figure photo, Figure storage, Figure until, Figure by) {}

    public record Dispatch(
            Figure carrier,
            Figure container,
            Figure lane,
            Figure logger,
            Figure packedAt,
            Figure packedBy,
            Figure handedOverAt,
            Figure deliveredAt,
            Figure receivedBy,
            Figure temperatures,
            Figure lowest,
            Figure highest,
            Figure lower,
            Figure upper) {}

    public record Infusion(
            Figure hospital,
            Figure department,
            Figure receivedAt,
            Figure storedAt,
            Figure thawedAt,
            Figure thawMethod,
            Figure start,
            Figure end,
            Figure limit,
            Figure route,
            Figure prescribed,
            Figure given,
            Figure containers,
            Figure read,
            Figure checkedBy,
            Figure second,
            Figure physician,
            Figure interruption,
            Figure residue) {}

    public record FollowUp(
            Figure visit, Figure kind, Figure plannedOn, Figure at, Figure finding, Figure result, Figure by) {}
}
