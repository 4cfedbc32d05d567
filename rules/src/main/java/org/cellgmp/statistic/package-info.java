/**
 * Counting and charting: control charts with their signals, order statistics and Pareto shares. Plain functions of numbers; a
 * chart says when there is too little to say. Sources: ISO 7870-2:2023 (Shewhart charts), L. S. Nelson, Journal of Quality
 * Technology 16 (1984) 237-239. Knows nothing of the house.
 */
package org.cellgmp.statistic;
