/**
 * Reviewing the trail of a batch: what in it deserves a look, what the quality unit answered to each of these, and the signature
 * under it. EU GMP Annex 11, 9; PIC/S PI 041-1, 9.6; China GMP annex on computerised systems, Art. 16.
 */
package org.cellgmp.trailreview;
