package org.cellgmp.dossier;

/**
 * A document for the Clinical Trials Information System.
 *
 * @param path in the ZIP: part of the application by its letter, then the file
 * @param state of the leaf by itself
 */
public record PortalFile(String path, LeafView leaf, NodeState state) {}
