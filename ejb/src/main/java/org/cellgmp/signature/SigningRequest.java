package org.cellgmp.signature;

import java.util.Map;

/**
 * What a person asks to sign.
 *
 * @param about number of the thing that is signed, with version where it has one
 * @param digest SHA-256 of the canonical bytes of what is signed, lower-case hex
 * @param meaning e.g. {@code disposition.release}, {@code deviation.conclusion}, {@code document.approval}
 * @param reason in the person's words; null where the meaning says enough
 * @param shown the few lines that stood on the signing page, name and value
 * @param account first component: account name; @param password second component
 */
public record SigningRequest(
        String about,
        String digest,
        String meaning,
        String reason,
        Map<String, String> shown,
        String account,
        String password) {}
