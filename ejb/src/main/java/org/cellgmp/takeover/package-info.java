/**
 * Taking an older register of deviations and CAPAs over from a workbook: a trial run that names every mistake at its cell, then one
 * confirmation, then portions in the background. What the older register says stays its words; nothing of it is signed here.
 */
package org.cellgmp.takeover;
