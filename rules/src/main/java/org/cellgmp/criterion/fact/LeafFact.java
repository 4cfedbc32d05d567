package org.cellgmp.criterion.fact;

/**
 * A leaf for itself. Attributes are null where they are absent.
 *
 * @param role {@code index} or {@code regional}
 * @param operation as it stands; @param knownOperation whether it is one of the four
 * @param study whether it files a study tagging file
 * @param file {@code none}, {@code form} (no relative path), {@code backslash}, {@code outside} (another application), {@code later},
 *     {@code not-given} (a sequence that was not), {@code missing} or {@code held}
 * @param sequence that holds the file
 * @param sum {@code unknown}, {@code right}, {@code wrong} or {@code form} (right, but not 32 lower-case digits)
 * @param modifies whether it names a modified-file; @param firstSequence whether there can be nothing to modify
 */
public record LeafFact(
        String place,
        String role,
        String id,
        String operation,
        boolean knownOperation,
        boolean deletes,
        boolean study,
        String href,
        String file,
        String sequence,
        String checksum,
        String checksumType,
        boolean typeRight,
        String sum,
        String md5,
        boolean titled,
        boolean titleEdges,
        int titleLength,
        boolean modifies,
        boolean firstSequence) {}
