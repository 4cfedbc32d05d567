package org.cellgmp.capa;

import java.time.LocalDate;

/** A task as it is to stand. @param owner null for the quality unit; @param dueOn null if it has no day; @param showsOn first day it is shown */
public record TaskToKeep(WaitingTask.Kind kind, String part, String owner, LocalDate dueOn, LocalDate showsOn) {}
