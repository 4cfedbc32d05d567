/**
 * Rules of the site: tables that quality people write in a spreadsheet over a fixed vocabulary, tried on examples, signed, in force from
 * a day on, retired. Answers China GMP (2010) Art. 10 and ICH Q10, 3.2 as far as a site decides on checks of its own.
 */
package org.cellgmp.siterule;
