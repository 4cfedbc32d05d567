/**
 * Simulation: what rules of the site would have found in all past batches, held against what stands in their statements and what was
 * decided on them, before the rules count. Answers ICH Q9 (R1), 4 and EU GMP Annex 15, 1 as far as a check is proved on history.
 */
package org.cellgmp.simulation;
