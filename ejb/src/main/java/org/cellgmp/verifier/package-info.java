/**
 * The stand-alone verifier of the audit trail: it shares with the rest of the house nothing but the written format
 * (ear/docs/seal-format.md and ear/docs/trail-format.md), so that a fault of the one is not repeated by the other. It
 * knows no other room and no library, and no other room knows it; the build packs it as a jar of its own.
 */
package org.cellgmp.verifier;
