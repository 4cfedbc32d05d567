package org.cellgmp.template;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: at spaces, between Chinese characters, after hyphens and slashes between letters; never inside a
 * date, a time or a number, so that a figure is not torn apart.
 */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        int at = lines.next();
        while (at != BreakIterator.DONE && at < text.length() && torn(at)) at = lines.next();
        return at;
    }

    private boolean torn(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (before >= 0x80 || after >= 0x80 || Character.isWhitespace(before)) return false;
        return !((before == '-' || before == '/')
                && Character.isLetter(after)
                && at > 1
                && Character.isLetter(text.charAt(at - 2)));
    }
}
