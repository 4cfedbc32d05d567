/**
 * Clauses and the site: what only a person can attest, attested with evidence, signature and a day of review, for the site or a product; and
 * what nobody had read, compared with the official text by two persons. Knows the registers, not the rules. Answers China GMP (2010) Art. 306
 * (self-inspection) and EU GMP Part I 1.4 as far as they ask how each demand is met.
 */
package org.cellgmp.clause;
