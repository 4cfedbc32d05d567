package org.cellgmp.criterion.fact;

/**
 * A file outside util, whatever it is.
 *
 * @param area {@code root}, {@code module} or {@code link} for what is no file of its own
 * @param known of the root: whether it belongs there
 * @param loose whether it lies in m1 itself
 * @param extension behind the last dot, lower-case as it stands; @param accepted whether documents may have it
 * @param tooLarge beyond what the region takes, @param most of it, in MB; @param pathLength with application and sequence folder
 * @param tooLong beyond @param longest of the region
 */
public record FileFact(
        String place,
        String name,
        String area,
        boolean known,
        boolean loose,
        boolean referenced,
        long bytes,
        long megabytes,
        boolean tooLarge,
        long most,
        String extension,
        boolean accepted,
        boolean goodName,
        int pathLength,
        boolean tooLong,
        int longest) {}
