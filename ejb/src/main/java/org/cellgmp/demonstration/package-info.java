/**
 * A site to look around in: two products with their specifications, material lots and batches, kept at the first start through
 * the same doors as everything else, and quality events, CAPAs, a change, a hold and a rehearsal that wait for people. Release results are published figures, cited in each record; all the rest is invented.
 * The environment variable {@code CELLGMP_DEMONSTRATION=no} keeps it out.
 */
package org.cellgmp.demonstration;
