package org.cellgmp.archive;

import java.nio.file.Path;

/** A file to be handed out. @param name as it is saved */
public record ArchiveFile(String name, Path path, long bytes) {}
