/**
 * Conformity: a batch record and what it was made from go in, a statement of conformity comes out and is kept. The only door to
 * the rulebook. Answers China GMP (2010) Art. 230 (evaluation before release), 21 CFR 211.192. Knows records, deviations and rules.
 */
package org.cellgmp.conformity;
