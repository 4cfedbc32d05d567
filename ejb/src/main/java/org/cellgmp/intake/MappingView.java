package org.cellgmp.intake;

import java.time.OffsetDateTime;

/** One version of a saved mapping. @param latest true if no later version was saved */
public record MappingView(
        TableMapping mapping, int version, String digest, String reason, String by, OffsetDateTime at, boolean latest) {
    /** Name and version, e.g. {@code logger/v2}; what an import remembers. */
    public String id() {
        return mapping.name() + "/v" + version;
    }
}
