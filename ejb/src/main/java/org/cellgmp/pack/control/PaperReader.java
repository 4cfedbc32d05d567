package org.cellgmp.pack.control;

import static org.cellgmp.template.PlainDocument.Said.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.document.DocumentFile;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.evidence.Evidence;
import org.cellgmp.evidence.boundary.EvidenceFiles;
import org.cellgmp.ground.Refusal;
import org.cellgmp.inspection.Sifter;
import org.cellgmp.report.ReportFile;
import org.cellgmp.report.boundary.Reports;
import org.cellgmp.template.PlainDocument.Said;

/** Papers that the house printed and kept, and files that bear a record out: they go into a pack as they are, and each writes in the trail that it left. */
@ApplicationScoped
public class PaperReader {
    /** Endings that a file may keep: nothing that a browser would run when it is opened from the disk. */
    private static final Set<String> HARMLESS =
            Set.of("pdf", "png", "jpg", "jpeg", "csv", "txt", "json", "xlsx", "docx", "fcs", "zip");

    @Inject
    Reports reports;

    @Inject
    Documents documents;

    @Inject
    EvidenceFiles evidence;

    /** A report or document with its paper; empty for any other number and for one that is held back. */
    Optional<Thing> read(String number, Sifter sifter, Vocabulary words) {
        try {
            if (number.startsWith("RP-")) return report(number, sifter, words);
            if (number.startsWith("DC-")) return document(number, sifter, words);
        } catch (Refusal gone) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Thing> report(String number, Sifter sifter, Vocabulary words) throws Refusal {
        var view = reports.get(number);
        if (sifter.shown(List.of(view)).isEmpty()) return Optional.empty();
        var thing = new Thing(number, view.kind().name() + " " + view.subject(), "", words.said("kind.RP"));
        thing.facts(
                words.said("about"),
                List.of(
                        Map.entry(words.said("number"), number),
                        Map.entry(words.said("on"), view.subject()),
                        Map.entry(words.said("by"), view.madeByName() + " (" + view.madeBy() + ")"),
                        Map.entry(words.said("at"), view.madeAt().toString()),
                        Map.entry(words.said("digest"), view.pdf().sha256())));
        thing.attach("papers/" + number + ".pdf", view.pdf().name(), () -> reports.open(number, ReportFile.PDF, true));
        return Optional.of(thing);
    }

    private Optional<Thing> document(String number, Sifter sifter, Vocabulary words) throws Refusal {
        var view = documents.get(number);
        if (sifter.shown(List.of(view)).isEmpty()) return Optional.empty();
        var thing = new Thing(number, view.titleEnglish(), view.product(), words.said("kind.DC"));
        thing.facts(
                words.said("about"),
                List.of(
                        Map.entry(words.said("number"), number),
                        Map.entry(words.said("version"), Integer.toString(view.version())),
                        Map.entry(words.said("state"), view.state().name()),
                        Map.entry(words.said("on"), String.join(", ", view.batches())),
                        Map.entry(words.said("by"), view.generatedByName() + " (" + view.generatedBy() + ")"),
                        Map.entry(words.said("at"), view.generatedAt().toString()),
                        Map.entry(words.said("digest"), view.pdf().sha256())));
        thing.attach(
                "papers/" + number + ".pdf",
                view.pdf().name(),
                () -> documents.open(number, view.version(), DocumentFile.PDF, true));
        return Optional.of(thing);
    }

    /** Adds the files that bear the record out. */
    void evidence(Thing thing, String number, Sifter sifter, Vocabulary words) {
        var lines = new ArrayList<List<Said>>();
        for (var one : sifter.shown(evidence.of(number))) {
            lines.add(List.of(
                    plain(one.number()),
                    plain(one.pointer()),
                    plain(one.says()),
                    plain(one.byName() + " (" + one.by() + "), " + one.at()),
                    plain(one.file().name() + ", " + one.file().sha256())));
            thing.attach(
                    "evidence/" + one.number() + ending(one),
                    one.file().name(),
                    () -> evidence.open(evidence.handOut(one.number())));
        }
        thing.table(
                words.said("evidence"),
                List.of(
                        words.said("number"),
                        words.said("field"),
                        words.said("shows"),
                        words.said("by"),
                        words.said("file")),
                List.of(150, 200, 200, 200, 250),
                lines);
    }

    static String ending(Evidence one) {
        var name = one.file().name();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return HARMLESS.contains(ending) ? "." + ending : ".bin";
    }
}
