package org.cellgmp.document;

/**
 * A record that a document was made from.
 *
 * @param version of the record at the time of rendering; 0 for one that came since and would be told of now
 * @param latest its version now; greater than {@code version} means that the document is out of date in this part
 */
public record DocumentSourceView(String record, int version, String digest, int latest) {
    public boolean outdated() {
        return latest > version;
    }

    /** True if the document was made without it. */
    public boolean lacking() {
        return version == 0;
    }
}
