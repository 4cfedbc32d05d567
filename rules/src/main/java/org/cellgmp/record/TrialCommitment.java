package org.cellgmp.record;

import java.time.LocalDate;

/** A study that is owed after an approval on condition, with the day by which it is due. */
public record TrialCommitment(String study, LocalDate dueOn, LocalDate doneOn) {}
