package org.cellgmp.web.inspection;

import java.util.HashMap;
import java.util.Map;
import org.cellgmp.pack.PackWords;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Texts;

/** The words that a pack takes along: those of its pages, and how acts are told. */
final class PackTexts {
    private PackTexts() {}

    static PackWords words() {
        return new PackWords(of(Language.ENGLISH), of(Language.CHINESE));
    }

    private static Map<String, String> of(Language language) {
        var texts = Texts.all();
        var words = new HashMap<String, String>();
        for (var key : texts.keys(language))
            if (key.startsWith("pack.") || key.startsWith("act.")) words.put(key, texts.text(language, key));
        return words;
    }
}
