/**
 * The guidelines as folders of rules: a record is taken apart into small facts, rules find, a statement says what
 * failed, what passed and what was not assessed. Knows records only; no database, no server, no user.
 */
package org.cellgmp.guideline;
