/**
 * Patients and donors. Records hold pseudonyms; who stands behind one is known here only, sealed, to persons who hold the
 * right of re-identification, and each look leaves an event.
 */
package org.cellgmp.subject;
