package org.cellgmp.ectd;

import java.util.List;
import java.util.Locale;

/** Where a dossier is filed. Sequences of one application count from {@link #firstSequence()}. */
public enum Region {
    /** China: cn-regional 1.0; sequences without gaps from 0000 (CDE criterion 2.10). */
    CN(0, 230, 200),
    /** United States: us-regional 3.3; sequences from 0001 (FDA module 1 specification 2.6, III.B.2.b). */
    US(1, 150, 400),
    /** European Union: eu-regional 3.1.1, sequences from 0000; trials go as documents (Regulation (EU) No 536/2014). */
    EU(0, 180, 200);

    /** Those for which sequences are built. */
    public static final List<Region> PUBLISHED = List.of(CN, US, EU);

    private final int firstSequence;
    private final int longestPath;
    private final int largestFileMegabytes;

    Region(int firstSequence, int longestPath, int largestFileMegabytes) {
        this.firstSequence = firstSequence;
        this.longestPath = longestPath;
        this.largestFileMegabytes = largestFileMegabytes;
    }

    public int firstSequence() {
        return firstSequence;
    }

    /** Most characters of a path, application and sequence folder included. */
    public int longestPath() {
        return longestPath;
    }

    public int largestFileMegabytes() {
        return largestFileMegabytes;
    }

    /** Lower-case: the folder below m1. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Path of the regional backbone from the sequence folder. */
    public String backbone() {
        return "m1/" + code() + "/" + code() + "-regional.xml";
    }

    /** Whether the heading belongs to this region's module 1 or to the common modules 2 to 5. */
    public boolean knows(Heading heading) {
        return heading.region() == null || heading.region() == this;
    }
}
