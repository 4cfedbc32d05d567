package org.cellgmp.worklist;

import java.util.regex.Pattern;

/** A mailbox as it is written between the angle brackets: one, without a name, a comment or a line end that could begin a header. */
public final class MailAddress {
    /** RFC 5321, 4.5.3.1. */
    private static final int LONGEST = 254;

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");

    private MailAddress() {}

    public static boolean reads(String text) {
        return text != null && text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
