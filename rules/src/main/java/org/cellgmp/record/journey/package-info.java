/** The journey of a batch from collection to infusion, laid out from what was recorded, with what breaks it. */
package org.cellgmp.record.journey;
