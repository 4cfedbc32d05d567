package org.cellgmp.criterion.fact;

/**
 * A leaf that acts on an earlier one, and that one.
 *
 * @param state {@code form} (names no sequence, file and leaf), {@code outside}, {@code later}, {@code not-given}, {@code missing} or
 *     {@code held}; what follows is told of a held one only
 * @param name sequence, file and id of the target
 * @param replaced and @param deleted by a leaf before this one; @param appendix whether the target appends itself
 * @param twice whether another leaf of this sequence acts on it already
 * @param same whether both have the same content; @param moved whether they stand at different places or under different keys
 * @param old title of the target; @param retitled whether the titles differ
 * @param spoken language, null if not stated; @param formerly that of the target
 * @param ofStudy whether the target is a study tagging file; @param latest whether none was filed after it for the study
 */
public record TargetFact(
        String place,
        String role,
        String id,
        String operation,
        boolean study,
        String reference,
        String state,
        String sequence,
        String name,
        boolean replaced,
        boolean deleted,
        boolean appendix,
        boolean twice,
        boolean same,
        boolean moved,
        String heading,
        String title,
        String old,
        boolean retitled,
        String spoken,
        String formerly,
        boolean ofStudy,
        boolean latest) {}
