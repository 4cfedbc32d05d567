package org.cellgmp.writing;

import org.cellgmp.ground.Refusal;

/** Why a form cannot be used. @param place as {@code P12}, {@code T3 R2 C4} or a part of the file; @param tag or field; both may be empty */
public record FormFault(String code, String place, String tag) {
    /** The fault as a refusal, which has its text and remedy. @param others how many more stand against the form */
    public Refusal refusal(int others) {
        var key = String.join(".", "writing", "form-" + code);
        return new Refusal(Refusal.Reason.UNREADABLE, key, place, tag, Integer.toString(others));
    }
}
