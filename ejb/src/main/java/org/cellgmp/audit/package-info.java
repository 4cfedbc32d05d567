/**
 * The audit trail: one append-only table of events, each written in the act's own transaction. Answers 21 CFR 11.10(e),
 * EU GMP Annex 11 section 9 and the China GMP annex on computerised systems, Article 16. Knows the ground only; asks
 * {@link org.cellgmp.ground.WhoActs} who acts.
 */
package org.cellgmp.audit;
