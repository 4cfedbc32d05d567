/** The audit trail: one append-only table of events, each written in the act's own transaction. Answers 21 CFR 11.10(e), EU Annex 11 9, China GMP Annex Computerised Systems Art. 16. */
package org.cellgmp.audit;
