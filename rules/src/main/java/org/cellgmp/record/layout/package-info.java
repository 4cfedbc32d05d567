/** How records are set out for people: one table of fields with their labels, units and choices, for workbook, form and page. */
package org.cellgmp.record.layout;
