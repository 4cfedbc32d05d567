/** Electronic signatures: what was signed, by whom, when, with which meaning; two components at each signing (21 CFR 11.50, 11.70, 11.200). */
package org.cellgmp.signature;
