package org.cellgmp.ectd;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.criterion.fact.PdfFact;
import org.cellgmp.criterion.fact.TraitFact;
import org.cellgmp.record.pdf.PdfFacts;
import org.cellgmp.record.pdf.PdfState;
import org.cellgmp.record.pdf.PdfTraitKind;

/** The PDF files of a sequence by their facts, each with what its place excuses it from. */
final class PdfFindings {
    /** Literature: 2.7.5, 3.3, 4.3, 5.4 (CDE validation standard, chapter 6). */
    private static final List<String> LITERATURE = List.of("m2-7-5-", "m3-3-", "m4-3-", "m5-4-");

    private static final List<String> FORMS = List.of("cn-1-2", "m1-1-forms", "m1-2-form");
    /** Opening actions that leave the file; scripts and media are told by traits of their own. */
    private static final Set<String> ELSEWHERE = Set.of("Launch", "GoToR", "GoToE", "URI");

    private static final int SPOTS_TOLD = 3;

    private PdfFindings() {}

    static void tell(JudgedSequence sequence, List<Object> facts) throws IOException {
        var exempt = new HashSet<String>();
        var forms = new HashSet<String>();
        for (var leaf : sequence.leaves()) {
            if (leaf.href() == null || leaf.operation() == LeafOperation.DELETE) continue;
            var target = sequence.resolve(leaf.backbone(), leaf.href());
            if (target == null || target.indexOf('/') < 0) continue;
            var path = target.substring(target.indexOf('/') + 1);
            if (startsWith(leaf.lastElement(), LITERATURE)) exempt.add(path);
            if (startsWith(leaf.lastElement(), FORMS) || leaf.under("form")) forms.add(path);
        }
        for (var path : sequence.folder.files().keySet())
            if (path.toLowerCase(Locale.ROOT).endsWith(".pdf")
                    && sequence.folder.files().get(path) > 0)
                tell(path, exempt.contains(path), forms.contains(path), sequence.folder.pdf(path), facts);
    }

    private static boolean startsWith(String element, List<String> beginnings) {
        return beginnings.stream().anyMatch(element::startsWith);
    }

    private static void tell(String path, boolean exempt, boolean form, PdfFacts pdf, List<Object> facts) {
        facts.add(new PdfFact(
                path,
                exempt,
                form,
                pdf.state().name().toLowerCase(Locale.ROOT),
                pdf.reason(),
                pdf.pageCount(),
                pdf.version(),
                pdf.version() != null && pdf.version().matches("1\\.[4-7]") && archival(pdf),
                pdf.state() == PdfState.READ && pdf.encrypted() && !form,
                pdf.bookmarkCount(),
                pdf.linearised(),
                plainOpening(pdf)));
        for (var trait : pdf.traits()) {
            // A single page without text may be a picture; a file without any is a scan.
            if (trait.kind() == PdfTraitKind.PAGE_WITHOUT_TEXT && pdf.count(trait.kind()) < pdf.pageCount()) continue;
            facts.add(new TraitFact(
                    path,
                    exempt,
                    form,
                    trait.kind().name(),
                    Integer.parseInt(trait.count()),
                    trait.spots().stream()
                            .limit(SPOTS_TOLD)
                            .map(spot -> (spot.page() == null ? "" : "p. " + spot.page() + " ")
                                    + (spot.name() == null ? "" : spot.name()))
                            .collect(Collectors.joining("; "))));
        }
    }

    private static boolean archival(PdfFacts pdf) {
        return pdf.archival() == null
                || Set.of('1', '2').contains(pdf.archival().charAt(0));
    }

    private static boolean plainOpening(PdfFacts pdf) {
        if (pdf.bookmarkCount() > 0 && !"UseOutlines".equals(pdf.pageMode())) return false;
        if (pdf.pageLayout() != null) return false;
        if (pdf.open() != null && ELSEWHERE.contains(pdf.open().action())) return false;
        return pdf.open() == null
                || pdf.open().zoom() == null
                || pdf.open().zoom().equals("inherit");
    }
}
