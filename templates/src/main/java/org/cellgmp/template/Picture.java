package org.cellgmp.template;

import org.cellgmp.template.diagram.Drawing;

/** A drawing to print, with its words in each language. */
public record Picture(Drawing english, Drawing chinese, Drawing both) {
    /** The one whose words are those of the document. */
    Drawing in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
            case BOTH -> both;
        };
    }
}
