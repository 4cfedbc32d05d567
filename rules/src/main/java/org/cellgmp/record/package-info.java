/**
 * The record kinds: immutable values, each datum reachable by an address, stored as canonical JSON with a digest.
 * Component names are the JSON member names and therefore the address tokens; renaming one is a change of format.
 * Absent means "not recorded": a component is null (or a list empty) and the member is left out of the JSON.
 */
package org.cellgmp.record;
