/**
 * Identifiers of cells, tissues and goods as the trade writes them: ISBT 128 (ICCBBA ST-001), the Single European Code
 * (Directive 2006/86/EC as amended by Directive (EU) 2015/565) and GS1 element strings (GS1 General Specifications). Read
 * character by character; what is wrong is said with its place. Tables that need a licence are not here: a
 * {@link org.cellgmp.record.identifier.CodeTables} of the site supplies them.
 */
package org.cellgmp.record.identifier;
