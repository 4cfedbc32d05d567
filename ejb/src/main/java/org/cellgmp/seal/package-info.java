/**
 * Puts the events of the trail in an order without gaps and under signed checkpoints, so that whoever holds a checkpoint can see
 * whether the trail is still the one that was sealed. The format stands in ear/docs/seal-format.md.
 */
package org.cellgmp.seal;
