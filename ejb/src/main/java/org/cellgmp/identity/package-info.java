/**
 * Who may come in: accounts with their roles, passwords, lockout and tokens for REST. Answers 21 CFR 11.10(d), 11.100,
 * 11.200 and 11.300, and EU GMP Annex 11 section 12. May use ground and audit.
 */
package org.cellgmp.identity;
