/**
 * Document templates and the writers that turn them into Word, PDF and a live page. A template holds layout and fixed words;
 * it decides nothing. A {@link org.cellgmp.template.Rendition} is template and data bound together; every writer works from it,
 * so the Word file, the PDF and the page cannot differ in what they say. The same data always give the same bytes.
 */
package org.cellgmp.template;
