/**
 * Containment: holds on batches, lots, rooms and equipment that block use and release at once, and what was used although it was held.
 * Answers China GMP (2010) Art. 59 to 61 and 251, EU GMP Chapter 8 and 21 CFR 211.110(d). Knows records and signatures; neither deviations nor the
 * release of batches, which asks here.
 */
package org.cellgmp.containment;
