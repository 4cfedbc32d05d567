package org.cellgmp.dossier;

import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceReport;

/**
 * What the next sequence of a region would be judged, as the plan stands.
 *
 * @param revision of the plan that was judged
 * @param report of what would be published; where it cannot be built, what keeps it from being built
 */
public record LiveCheck(Region region, int revision, SequenceReport report) {}
