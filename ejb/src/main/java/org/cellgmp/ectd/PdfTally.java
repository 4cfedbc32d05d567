package org.cellgmp.ectd;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.pdf.PdfFacts;
import org.cellgmp.record.pdf.PdfSpot;
import org.cellgmp.record.pdf.PdfTarget;
import org.cellgmp.record.pdf.PdfTrait;
import org.cellgmp.record.pdf.PdfTraitKind;

/** What is found in a PDF, counted as it is come across. */
final class PdfTally {
    private static final int LONGEST_NAME = 200;

    private final Map<PdfTraitKind, Integer> counts = new EnumMap<>(PdfTraitKind.class);
    private final Map<PdfTraitKind, List<PdfSpot>> spots = new EnumMap<>(PdfTraitKind.class);
    private final Set<PdfTarget> targets = new LinkedHashSet<>();

    /** @param page counted from 0; negative for none; @param name may be null */
    void add(PdfTraitKind kind, int page, String name) {
        counts.merge(kind, 1, Integer::sum);
        var told = spots.computeIfAbsent(kind, none -> new ArrayList<>());
        if (told.size() < PdfFacts.MOST_EXAMPLES)
            told.add(new PdfSpot(page < 0 ? null : Integer.toString(page + 1), plain(name)));
    }

    void target(String path, String destination) {
        if (targets.size() < PdfFacts.MOST_TARGETS) targets.add(new PdfTarget(plain(path), plain(destination)));
    }

    List<PdfTrait> traits() {
        return counts.entrySet().stream()
                .map(entry -> new PdfTrait(entry.getKey(), entry.getValue().toString(), spots.get(entry.getKey())))
                .toList();
    }

    List<PdfTarget> targets() {
        return List.copyOf(targets);
    }

    /** Cut to size, and without what would deceive whoever reads it or cannot be written as Unicode. */
    static String plain(String text) {
        if (text == null) return null;
        var cut = text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
        return cut.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", "_");
    }
}
