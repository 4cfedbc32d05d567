package org.cellgmp.dossier;

/**
 * A file that the house wrote into a published sequence and keeps, so that later sequences can be judged against it.
 *
 * @param path from the sequence folder
 * @param size bytes, in decimal digits
 */
public record KeptPart(String path, String sha256, String size) {}
