package org.cellgmp.investigation;

import org.cellgmp.ground.Refusal;

/**
 * An inquiry as shown to one person.
 *
 * @param revision counts the changes, 0 before the first; commands name the revision they were decided on
 * @param digest of the inquiry
 * @param effect what is to be explained: the title of the event
 * @param whyNot why this person may not change it now; null if they may
 */
public record InquiryView(int revision, Inquiry inquiry, String digest, String effect, Refusal whyNot) {}
