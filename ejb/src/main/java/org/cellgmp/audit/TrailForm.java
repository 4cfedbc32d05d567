package org.cellgmp.audit;

/** The forms the trail leaves the house in. */
public enum TrailForm {
    /** One line per changed field, events without one take one line; UTF-8 with byte order mark, RFC 4180. */
    CSV("text/csv;charset=UTF-8", "csv"),
    /** One event a line with its canonical members and digest. */
    JSON("application/json", "json");

    private final String mediaType;
    private final String extension;

    TrailForm(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
