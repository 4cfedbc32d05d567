/** The trail as it is told: a batch with everything that went into it, and any part of the trail on paper. */
package org.cellgmp.story;
