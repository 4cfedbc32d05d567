/** What was seen when a file was looked at, kept by its digest so that no file is looked at twice. */
package org.cellgmp.preflight;
