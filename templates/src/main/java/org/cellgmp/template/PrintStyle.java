package org.cellgmp.template;

/** How a paragraph looks on paper; the same sizes as print.css has. Lengths in points. */
enum PrintStyle {
    TITLE("H1", 17, 1.25, true, false, 2, 1.5, 0),
    SUBTITLE("P", 12, 1.4, false, true, 0, 4, 0),
    HEADING1("H2", 13, 1.3, true, false, 7, 2.5, 60),
    HEADING2("H3", 11, 1.3, true, false, 5, 1.5, 55),
    NORMAL("P", 10, 1.4, false, false, 0, 2.5, 0),
    NOTE("P", 9, 1.4, false, true, 1, 2.5, 0),
    CAPTION("P", 10, 1.4, true, false, 2.5, 1, 45),
    CELL("TD", 9, 1.35, false, false, 0, 0, 0);

    /** Points of a millimetre. */
    static final double MM = 72 / 25.4;

    final String tag;
    final double size;
    final double leading;
    final Typeface face;
    final boolean grey;
    final double before;
    final double after;
    /** Height that must be left on the page, so that what follows stands with it. */
    final double room;

    PrintStyle(
            String tag,
            double size,
            double leading,
            boolean bold,
            boolean grey,
            double before,
            double after,
            double room) {
        this.tag = tag;
        this.size = size;
        this.leading = size * leading;
        this.face = bold ? Typeface.BOLD : Typeface.REGULAR;
        this.grey = grey;
        this.before = before * MM;
        this.after = after * MM;
        this.room = room * MM;
    }

    static PrintStyle of(String style) {
        for (var one : values()) if (one != CELL && one.name().equalsIgnoreCase(style)) return one;
        return NORMAL;
    }

    /** From the top of a line to its base. */
    double base() {
        var reach = face.reach();
        return (leading - (reach[0] + reach[1]) * size / 1000) / 2 + reach[0] * size / 1000;
    }
}
