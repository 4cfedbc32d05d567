package org.cellgmp.web.seal;

import java.util.HexFormat;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.web.page.PageContext;

/** How the seals are told on a page. */
public final class SealFacts {
    private SealFacts() {}

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** The finding as a sentence. Places name a range where they differ. */
    public static String sentence(PageContext page, SealFinding finding) {
        List<String> arguments = finding.arguments();
        var key = "seal.finding." + finding.kind().key();
        if (finding.kind() == SealFinding.Kind.CHANGED && arguments.get(2).equals("-")) key += "-between";
        return page.text(key, arguments.toArray());
    }

    /** A number in an address; null if there is none. @throws Refusal UNREADABLE if it is no number */
    static Long number(String text) throws Refusal {
        if (text == null || text.isBlank()) return null;
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException foreign) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "trail.cursor", text);
        }
    }
}
