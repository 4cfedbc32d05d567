/**
 * Rules that a site writes for itself, without code: a fixed vocabulary, tables checked against it, and the rules that are made
 * from a checked table. Answers China GMP (2010) Art. 10 and ICH Q10, 3.2 as far as a site decides on checks of its own.
 */
package org.cellgmp.guideline.site;
