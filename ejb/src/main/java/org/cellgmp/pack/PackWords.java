package org.cellgmp.pack;

import java.util.Map;
import org.cellgmp.record.CanonicalJson;

/** The words of a pack by key, in both languages; both have the same keys. */
public record PackWords(Map<String, String> english, Map<String, String> chinese) {
    public PackWords {
        english = Map.copyOf(english);
        chinese = Map.copyOf(chinese);
    }

    public byte[] bytes() {
        return CanonicalJson.write(Map.of("en", english, "zh", chinese));
    }

    /** What {@link #bytes} wrote. */
    @SuppressWarnings("unchecked")
    public static PackWords read(byte[] bytes) {
        var both = (Map<String, Map<String, String>>) CanonicalJson.parse(bytes);
        return new PackWords(both.get("en"), both.get("zh"));
    }
}
