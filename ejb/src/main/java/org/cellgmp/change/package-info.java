/**
 * Change control: a change is asked for, its impact is told (records, equipment, rooms, specifications, rules, validation,
 * training, and the dossier by jurisdiction), approved by the quality unit, carried out, and its first batches are evaluated.
 * Answers China GMP (2010) Art. 240 to 246, 21 CFR 601.12 and EU GMP Chapter 1.4(xii).
 */
package org.cellgmp.change;
