package org.cellgmp.history;

import java.util.List;

/** All that a sequence folder held, as it is kept beside the files: its digest stands for the whole of it. */
public record SequenceContent(String application, String number, List<Line> files, List<String> emptyFolders) {
    public SequenceContent {
        files = files == null ? List.of() : List.copyOf(files);
        emptyFolders = emptyFolders == null ? List.of() : List.copyOf(emptyFolders);
    }

    /** @param size bytes, in decimal digits */
    public record Line(String path, String sha256, String md5, String size) {}
}
