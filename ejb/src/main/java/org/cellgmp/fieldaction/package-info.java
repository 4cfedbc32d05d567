/**
 * Field actions: what is done about a product that has left: cases after a late failing result, complaints, returns, recalls and mock recalls, and the
 * clocks of what has to be told outside. Answers China GMP (2010) Art. 269 to 277 and 293 to 305, EU GMP Chapter 8, 21 CFR 211.198, 312.32 and
 * 600.14. Knows the genealogy and the dispositions of batches.
 */
package org.cellgmp.fieldaction;
