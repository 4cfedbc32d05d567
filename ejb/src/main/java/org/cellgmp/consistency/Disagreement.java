package org.cellgmp.consistency;

import java.util.List;

/**
 * Places of a dossier that do not say the same.
 *
 * @param subject what it is about: a cell, a test, a batch, a date, a number
 * @param sides what stands where, at least one
 */
public record Disagreement(Kind kind, String subject, List<Side> sides) {
    /** In the order in which they are to be looked at. */
    public enum Kind {
        /** Documents print one cell of one record differently, for they were made from different versions of it. */
        VALUE(true),
        /** Documents print what the record no longer says. */
        SINCE(true),
        /** Specifications in force side by side limit one test differently. */
        LIMIT(true),
        /** A test stands in one of the specifications in force side by side and not in the other. */
        TEST(true),
        /** A date beside a batch number in an uploaded file is none that the batch record knows. */
        DATE(true),
        /** An earlier edition limited the test differently: to be explained in the justification. */
        EARLIER_LIMIT(false),
        /** A batch stands in a document and not among the batch analyses. */
        BATCH(false),
        /** A number was typed into an uploaded file though a record holds it: it will not follow a correction. */
        TYPED(false),
        /** Documents were made from different versions of one record; what both print is the same. */
        VERSION(false),
        /** A file could not be read for figures. */
        UNREAD(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        /** False for what is to be looked at and may be right. */
        public boolean error() {
            return error;
        }
    }

    /**
     * @param where document, file or record, as it is called; a cell where it leads to one
     * @param section CTD heading; empty for a record
     * @param value what stands there; empty for nothing
     */
    public record Side(String where, String section, String value) {}

    public Disagreement {
        sides = List.copyOf(sides);
    }
}
