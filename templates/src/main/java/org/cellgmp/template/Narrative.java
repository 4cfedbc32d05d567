package org.cellgmp.template;

import java.util.List;
import org.cellgmp.record.Address;

/**
 * A governed text, printed in whatever form stands under its heading: after the title block, before the first heading.
 *
 * @param title of the text; @param paragraphs in their order
 */
public record Narrative(Said title, List<Said> paragraphs) {
    public Narrative {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The same in both languages, in parts. */
    public record Said(List<Part> english, List<Part> chinese) {
        public Said {
            english = List.copyOf(english);
            chinese = List.copyOf(chinese);
        }

        List<Part> in(Language language) {
            return language == Language.CHINESE ? chinese : english;
        }
    }

    /**
     * Words of the text, or a cell of a record that it refers to.
     *
     * @param words null for a cell; @param address where the words stand; @param cell null for words
     */
    public record Part(String words, Address address, Figure cell) {
        public static Part words(String words, Address address) {
            return new Part(words, address, null);
        }

        public static Part cell(Figure cell) {
            return new Part(null, null, cell);
        }
    }
}
