/** Inspections as the quality unit keeps them, and the front room, where invited inspectors find what is theirs to read. */
package org.cellgmp.web.inspection;
