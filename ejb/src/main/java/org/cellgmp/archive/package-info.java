/**
 * Closed periods of the trail, each written out once as a pack that anybody can check, and checked again from time to time.
 * 21 CFR 11.10(c) and (e): the trail is kept as long as the records, and can be read. What a pack is, ear/docs/seal-format.md says.
 */
package org.cellgmp.archive;
