/**
 * How long each record is kept, by the longest demand that applies to it; what forbids its disposal; and how disposal is decided. China GMP (2010)
 * Art. 162, EU GMP chapter 4 (4.11), 21 CFR 211.180 and 1271.270(d); the periods themselves stand in {@code retention/demands.csv}.
 */
package org.cellgmp.retention;
