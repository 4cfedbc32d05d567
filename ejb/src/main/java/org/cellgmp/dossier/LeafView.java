package org.cellgmp.dossier;

import java.time.OffsetDateTime;

/**
 * A leaf of the plan as shown.
 *
 * @param outdated true if its document has a newer approved version, or was made from records that have changed since
 * @param newest version of the document that could take its place; 0 if there is none or it is an upload
 * @param by printed name of who placed it
 */
public record LeafView(PlannedLeaf leaf, Heading heading, boolean outdated, int newest, String by, OffsetDateTime at) {}
