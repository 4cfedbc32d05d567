/** Differences between two texts with tables, in words and cells. Knows nothing of where the texts come from. */
package org.cellgmp.difference;
