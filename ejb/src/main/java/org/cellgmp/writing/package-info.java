/**
 * What regulatory writers write besides the records: governed texts for the headings of a dossier, and editions of the forms that documents are
 * printed on. Each is written by one person and approved by another. Answers 21 CFR 211.186 and China GMP (2010) Art. 151 to 157.
 */
package org.cellgmp.writing;
