/**
 * Every container of every cell bank and where it stands, across banks. A projection over the latest versions of the records, kept
 * up in the transaction that keeps a record.
 */
package org.cellgmp.storage;
