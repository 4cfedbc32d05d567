/** Signatures: each by itself with what was signed, and who has not signed yet. */
package org.cellgmp.web.signature;
