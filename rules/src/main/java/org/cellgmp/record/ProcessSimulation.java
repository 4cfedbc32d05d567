package org.cellgmp.record;

import java.time.LocalDate;

/**
 * Part in a process simulation (media fill). EU GMP Annex 1 (2022) ch. 9.
 */
public record ProcessSimulation(
        String simulation, LocalDate performedOn, LocalDate dueOn, String step, String result) {}
