package org.cellgmp.ectd;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cellgmp.record.CanonicalJson;

/**
 * File and folder names that every region takes: lower-case letters, digits and hyphens, at most 64 characters (FDA TCG 1.8
 * 2.4; CDE criterion 2.5; ICH eCTD 3.2.2 appendix 2).
 */
public final class Names {
    /** Most characters of a file or folder name. */
    public static final int LONGEST = 64;

    private static final Pattern FILE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]{1,5}");
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*");

    private Names() {}

    public static boolean goodFile(String name) {
        return name.length() <= LONGEST && FILE.matcher(name).matches();
    }

    public static boolean goodFolder(String name) {
        return name.length() <= LONGEST && FOLDER.matcher(name).matches();
    }

    /** Words as a name; where letters are lost (Chinese, say) six digits of their digest keep it distinct. */
    public static String slug(String words, int longest) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean lost = plain.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && c > 127);
        var mark = lost || slug.isEmpty()
                ? CanonicalJson.sha256(words.getBytes(StandardCharsets.UTF_8)).substring(0, 6)
                : "";
        int room = longest - (mark.isEmpty() ? 0 : mark.length() + 1);
        if (slug.length() > room) slug = slug.substring(0, room).replaceAll("-$", "");
        if (mark.isEmpty()) return slug;
        return slug.isEmpty() ? "x" + mark : slug + "-" + mark;
    }

    /** A good file name from the one a person gave, keeping its extension; {@code .pdf} where there is none. */
    public static String fileName(String given) {
        int dot = given.lastIndexOf('.');
        boolean extended = dot > 0 && given.substring(dot + 1).matches("[A-Za-z0-9]{1,5}");
        var stem = extended ? given.substring(0, dot) : given;
        var extension = extended ? given.substring(dot + 1).toLowerCase(Locale.ROOT) : "pdf";
        return slug(stem, LONGEST - extension.length() - 1) + "." + extension;
    }
}
