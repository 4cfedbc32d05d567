/** What each template is filled with: one record per template, its component names are the tags. */
package org.cellgmp.template.data;
