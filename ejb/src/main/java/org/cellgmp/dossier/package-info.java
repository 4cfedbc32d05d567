/**
 * Dossiers: one content plan per application, published for each region as an eCTD 3.2.2 sequence, and the judgement of any
 * sequence on disk. Answers ICH M8 (eCTD 3.2.2), the NMPA eCTD technical specification V1.1 and FDA module 1 (us-regional 3.3)
 * as far as the decision record says. Knows every room below it; documents come from the document room only.
 */
package org.cellgmp.dossier;
