package org.cellgmp.audit;

/** The forms the trail leaves the house in. */
public enum TrailForm {
    /** One line per changed field, events without one take one line; UTF-8 with byte order mark, RFC 4180. */
    CSV("text/csv;charset=UTF-8", "csv"),
    /** One event a line with its canonical members and digest. */
    JSON("application/json", "json"),
    /** Lines as {@link #CSV}, and a second sheet that says what was looked for, how many events there are, who asked and when. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** On paper, made by the room that prints the trail. */
    PDF("application/pdf", "pdf");

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
