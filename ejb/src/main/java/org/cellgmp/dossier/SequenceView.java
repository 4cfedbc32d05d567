package org.cellgmp.dossier;

import org.cellgmp.ectd.SequenceReport;

/** A published sequence with what it holds and how it was judged when it was published. */
public record SequenceView(String dossier, SequenceRow row, PublishedSequence content, SequenceReport report) {}
