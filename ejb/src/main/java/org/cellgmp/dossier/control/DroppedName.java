package org.cellgmp.dossier.control;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.Region;

/** The heading that a file's name begins with: {@code 3.2.P.5.4 Batch analyses.pdf}, {@code us-1.2-letter.pdf}, {@code m3-2-p-5-4.pdf}. */
public final class DroppedName {
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:(cn|us|eu)[ _:-]*)?m?([1-5](?:[.-](?:[0-9]{1,2}|[SPARspar])(?=[. _-]|$))*)(?:[. _-].*)?$",
            Pattern.CASE_INSENSITIVE);

    private DroppedName() {}

    /**
     * @param name of the file, with or without folders
     * @param region of module 1 where the name does not say it; null if nobody said it
     */
    public static Optional<Heading> heading(String name, Region region) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        int dot = last.lastIndexOf('.');
        var found = NUMBER.matcher(dot > 0 ? last.substring(0, dot) : last);
        if (!found.matches()) return Optional.empty();
        var number = found.group(2).replace('-', '.').toUpperCase(Locale.ROOT);
        var where = found.group(1) != null
                ? found.group(1).toLowerCase(Locale.ROOT)
                : region == null ? null : region.code();
        if (!number.startsWith("1")) return CtdStructure.get().named(number);
        return where == null ? Optional.empty() : CtdStructure.get().named(where + ":" + number);
    }
}
