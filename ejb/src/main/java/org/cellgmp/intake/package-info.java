/**
 * Takes files in: finds out what a file is, reads it, says what was read and what is wrong at which place, and after that, on
 * a person's word, keeps it. China GMP (2010) Art. 159 to 161 and Annex Computerised Systems (checks on transferred data);
 * EU Annex 11 5; 21 CFR 11.10(h).
 */
package org.cellgmp.intake;
