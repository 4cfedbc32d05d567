package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.Asked;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Region;

/**
 * The table of what each region asks, by kind of application and type of product. A line that names an unknown heading, kind or type,
 * lacks its citation, or says the same thing twice stops the house at its start.
 */
public final class AskedContent {
    private static final AskedContent THE_ONE =
            new AskedContent(CtdStructure.get(), CtdStructure.rows("/org/cellgmp/dossier/structure/asked.csv"));
    private static final int COLUMNS = 10;

    private final List<Asked> all;

    AskedContent(CtdStructure structure, List<String[]> rows) {
        var read = new ArrayList<Asked>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            var asked = read(row);
            check(structure, asked);
            for (var kind : asked.kinds())
                for (var product : ProductKind.values())
                    if (asked.of(kind, product) && !seen.add(asked.line() + kind + product))
                        throw broken(row, "asked twice");
            read.add(asked);
        }
        all = List.copyOf(read);
    }

    public static AskedContent get() {
        return THE_ONE;
    }

    public List<Asked> all() {
        return all;
    }

    /** In the order of the table: China, United States, European Union; each by module. */
    public List<Asked> of(Aim aim) {
        return all.stream()
                .filter(asked -> aim.regions().contains(asked.region()) && asked.of(aim.kind(), aim.product()))
                .toList();
    }

    public List<Asked> of(Region region, ApplicationKind kind, ProductKind product) {
        return of(new Aim(kind, product, Set.of(region)));
    }

    /** How many more would be asked of one type of product or another: what is not known while nobody has said the type. */
    public int dependOnProduct(Aim aim) {
        return (int) all.stream()
                .filter(asked -> aim.regions().contains(asked.region())
                        && asked.kinds().contains(aim.kind())
                        && !asked.products().isEmpty())
                .count();
    }

    private static Asked read(String[] row) {
        if (row.length != COLUMNS) throw broken(row, "has " + row.length + " columns");
        return new Asked(
                word(Region.class, row, row[0]),
                words(ApplicationKind.class, row, row[1]),
                row[2].equals("any") ? Set.of() : words(ProductKind.class, row, row[2]),
                row[3],
                List.of(row[4].split(",")),
                answer(row, row[5], "yes", "no"),
                answer(row, row[6], "read", "pending"),
                row[7],
                row[8],
                row[9]);
    }

    private static void check(CtdStructure structure, Asked asked) {
        if (!asked.topic().matches("[a-z0-9-]{1,60}")) throw new IllegalStateException("topic of " + asked);
        if (asked.citation().isBlank()
                || asked.titleEnglish().isBlank()
                || asked.titleChinese().isBlank()) throw new IllegalStateException("a blank in " + asked);
        for (var place : asked.places()) {
            var heading = structure
                    .find(place)
                    .orElseThrow(() -> new IllegalStateException("no heading " + place + ": " + asked));
            if (!asked.region().knows(heading)) throw new IllegalStateException("heading of another region: " + asked);
            for (var kind : asked.kinds())
                if (heading.region() == Region.EU && heading.portal() != kind.byPortal(Region.EU))
                    throw new IllegalStateException("heading of another way to file: " + asked);
        }
    }

    private static boolean answer(String[] row, String said, String yes, String no) {
        if (!said.equals(yes) && !said.equals(no)) throw broken(row, said);
        return said.equals(yes);
    }

    private static <E extends Enum<E>> Set<E> words(Class<E> words, String[] row, String said) {
        return Arrays.stream(said.split(",")).map(one -> word(words, row, one)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E word(Class<E> words, String[] row, String said) {
        try {
            return Enum.valueOf(words, said.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw broken(row, said);
        }
    }

    private static IllegalStateException broken(String[] row, String what) {
        return new IllegalStateException("asked.csv: " + what + ": " + String.join("|", row));
    }
}
