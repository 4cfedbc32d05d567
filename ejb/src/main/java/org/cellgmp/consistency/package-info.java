/** Whether what stands in the documents of one dossier agrees: with each other, with the specification, with the records of now. */
package org.cellgmp.consistency;
