package org.cellgmp.dossier;

import java.time.OffsetDateTime;
import org.cellgmp.ectd.Heading;
import org.cellgmp.recordkeeping.StoredFile;

/**
 * A Word file that was brought for a heading.
 *
 * @param number within the dossier, from 1
 * @param file name as it was received
 * @param by printed name of who brought it
 */
public record SourceView(int number, Heading heading, StoredFile file, String by, OffsetDateTime at) {}
