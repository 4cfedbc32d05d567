/**
 * Inspections: who was invited to read what, from when until when, what they looked at and what they asked for. Stands before
 * every door when an invited inspector calls.
 */
package org.cellgmp.inspection;
