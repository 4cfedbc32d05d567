/**
 * Copies of everything that must outlive the server, in a form that both databases are restored from, and that a stranger can read
 * (ear/docs/backup-format.md). Sources: EU GMP Annex 11 7.2, China GMP annex on computerised systems Art. 20, 21 CFR 211.68(b).
 */
package org.cellgmp.backup;
