/** Evidence: photographs, scans, printouts and raw files that belong to a record or to one cell of it. */
package org.cellgmp.evidence;
