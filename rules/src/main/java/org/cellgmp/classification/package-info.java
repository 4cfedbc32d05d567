/**
 * How grave a quality event is: a decision table over six factors, answered with its reasons and with what would change the
 * answer. The lines stand in {@code classification/table.yaml}; one compiled rule applies them. Knows no database and no server.
 */
package org.cellgmp.classification;
