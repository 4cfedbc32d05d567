/**
 * What came from what: from a lot to every batch it went into and back, and which records speak of the same cells. A
 * projection over the latest versions of all records, kept up in the transaction that keeps a record.
 */
package org.cellgmp.genealogy;
