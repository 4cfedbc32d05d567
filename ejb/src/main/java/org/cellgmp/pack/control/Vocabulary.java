package org.cellgmp.pack.control;

import org.cellgmp.pack.PackWords;
import org.cellgmp.template.PlainDocument.Said;

/** The words of a pack, put together. */
record Vocabulary(PackWords words) {
    /** In both languages, with {0}, {1}… replaced. */
    Said said(String key, Object... arguments) {
        return new Said(
                of(words.english().get("pack." + key), key, arguments),
                of(words.chinese().get("pack." + key), key, arguments));
    }

    String in(boolean chinese, String key, Object... arguments) {
        return of((chinese ? words.chinese() : words.english()).get("pack." + key), key, arguments);
    }

    private static String of(String text, String key, Object... arguments) {
        var said = text == null ? key : text;
        for (int i = 0; i < arguments.length; i++) said = said.replace("{" + i + "}", String.valueOf(arguments[i]));
        return said;
    }
}
