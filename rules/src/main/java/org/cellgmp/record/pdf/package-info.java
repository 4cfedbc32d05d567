/** What can be told of a PDF without showing it: facts for rules, kept by the digest of the file. */
package org.cellgmp.record.pdf;
