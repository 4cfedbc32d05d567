/** Keeps every kind of record: immutable versions as canonical JSON with digest, the original file beside it. */
package org.cellgmp.recordkeeping;
