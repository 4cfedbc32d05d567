/** Labels: identifiers read and explained, symbols drawn, each print written down. */
package org.cellgmp.label;
