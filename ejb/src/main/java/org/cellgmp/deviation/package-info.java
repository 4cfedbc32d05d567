/**
 * Deviations: departures from an approved instruction or standard, from discovery to closure, each pointing at the data
 * it is about. Answers China GMP (2010) Art. 247 to 251, EU GMP Chapter 8, 21 CFR 211.192. Knows records and signatures; neither rules nor
 * the release of batches.
 */
package org.cellgmp.deviation;
