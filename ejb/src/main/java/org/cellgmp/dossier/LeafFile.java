package org.cellgmp.dossier;

import java.time.OffsetDateTime;

/**
 * A file that stands or stood at a leaf.
 *
 * @param version from 1, in the order in which they were placed
 * @param source number and version of the document; null for an upload
 * @param by printed name of who placed it
 */
public record LeafFile(int version, String sha256, long size, String source, String by, OffsetDateTime at) {}
