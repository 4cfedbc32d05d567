/** The criteria by which authorities validate eCTD sequences: three tables, and the rules over facts of a sequence that answer them. */
package org.cellgmp.criterion;
