/**
 * Evidence that the installed system does what its rulebook says: every shipped case replayed with a protocol, and every clause traced to
 * its rule, its cases, their last result and where the rule speaks. 21 CFR 211.68; China GMP (2010) annex on computerised systems; EU GMP annex 11.
 */
package org.cellgmp.qualification;
