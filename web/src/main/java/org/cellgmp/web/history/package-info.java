/** Pages and REST of histories. */
package org.cellgmp.web.history;
