/** Drawings as values: shapes at places, written as SVG for pages and print and as PNG for what shows no SVG. */
package org.cellgmp.template.diagram;
