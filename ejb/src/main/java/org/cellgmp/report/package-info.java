/**
 * Reports of the quality unit, as PDF and Word: a quality event, its investigation, a CAPA, the periodic review of a product. Answers
 * China GMP (2010) Art. 250 and 266 to 268, EU GMP Part I 1.10, 8.13 to 8.18, 21 CFR 211.180(e), 211.192. Reads what the rooms of
 * quality events, holds, changes and dispositions hold, and changes none of it; each report is kept as it was printed.
 */
package org.cellgmp.report;
