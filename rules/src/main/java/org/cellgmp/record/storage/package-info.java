/** What stands in the store of a cell bank, and what in the record of it cannot be. */
package org.cellgmp.record.storage;
