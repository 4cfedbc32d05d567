/**
 * Controlled documents made from records: rendered from a template, numbered, versioned, approved by a signature over the
 * digest of the file that is filed. Answers ICH M4Q (3.2.P.5.4, 3.2.R), 21 CFR 211.188 and 211.194 as far as they are printed.
 * Knows every room below it; the only room that speaks to the templates.
 */
package org.cellgmp.document;
