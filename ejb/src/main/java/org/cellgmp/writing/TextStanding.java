package org.cellgmp.writing;

/**
 * An approved edition that stands on a day, without its words.
 *
 * @param under heading of the documents that print it; null if no form answers its heading
 * @param withdrawn true if nothing is printed
 */
public record TextStanding(String number, int version, String under, boolean withdrawn, String sha256) {
    /** True if a document under the heading prints it. */
    public boolean printedUnder(String section) {
        return !withdrawn && under != null && under.equals(section);
    }
}
