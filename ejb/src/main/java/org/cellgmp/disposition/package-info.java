/**
 * Disposition: what is decided on a batch, each decision a signature over a statement of conformity. Answers the Drug Administration Law of
 * China Art. 33 and 47, China GMP (2010) Art. 25, 229 and 230, EU GMP Annex 16, 21 CFR 211.165 and 211.192. Knows records, statements, deviations.
 */
package org.cellgmp.disposition;
