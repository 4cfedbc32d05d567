/**
 * Investigations of quality events: timeline, causes with their evidence, risk table, interviews, hypothesis tests, the laboratory's
 * own investigation of a result out of specification or trend, and what else may be touched. Answers China GMP (2010) Art. 224
 * and 250, EU GMP Chapter 8, 21 CFR 211.192. Knows deviations, evidence and records.
 */
package org.cellgmp.investigation;
