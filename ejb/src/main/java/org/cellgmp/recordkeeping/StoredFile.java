package org.cellgmp.recordkeeping;

/** A file in the content-addressed store. @param sha256 lower-case hex; @param size bytes */
public record StoredFile(String sha256, long size, String name, String mediaType) {}
