package org.cellgmp.storage.control;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Pattern;
import org.cellgmp.ground.Refusal;

/** Where a page ended. @param stretch of the walk, from 0; @param key of the last row, and its {@code id} */
record Cursor(int stretch, String key, long id) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,4}) ([0-9]{1,18}) (.*)", Pattern.DOTALL);

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Null for nothing. @throws Refusal UNREADABLE if it is not one of ours */
    static Cursor read(String text) throws Refusal {
        if (text == null || text.isBlank()) return null;
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (form.matches() && form.group(3).indexOf('\0') < 0)
                return new Cursor(Integer.parseInt(form.group(1)), form.group(3), Long.parseLong(form.group(2)));
        } catch (IllegalArgumentException broken) {
            // as below
        }
        throw broken(text);
    }

    /** @throws Refusal UNREADABLE if the key is no day */
    LocalDate day() throws Refusal {
        try {
            if (DAY.matcher(key).matches()) return LocalDate.parse(key);
            throw broken(written());
        } catch (java.time.format.DateTimeParseException broken) {
            throw broken(written());
        }
    }

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((stretch + " " + id + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal broken(String text) {
        return new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", text);
    }
}
