package org.cellgmp.consistency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.consistency.ConsistencyReport;
import org.cellgmp.consistency.Disagreement;
import org.cellgmp.consistency.Disagreement.Kind;
import org.cellgmp.consistency.Disagreement.Side;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.dossier.DossierView;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Address;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;

/** Brings together what the documents of a plan print, and looks where it does not agree. */
@ApplicationScoped
public class Comparing {
    @Inject
    Dossiers dossiers;

    @Inject
    Documents documents;

    @Inject
    Records records;

    @Inject
    Cited cited;

    @Inject
    PageLines pages;

    /** @throws Refusal NOT_FOUND */
    public ConsistencyReport of(String number) throws Refusal, IOException {
        var dossier = dossiers.get(number);
        var printed = printed(dossier);
        var texts = new RecordTexts(cited::version);
        var found = new ArrayList<Disagreement>();
        var numbers = new TreeSet<String>();
        printed.forEach(document -> document.cells().forEach(cell -> numbers.add(cell.number())));
        found.addAll(new CellsCompared(texts, records.latestVersions(numbers)).of(printed));
        found.addAll(LimitsCompared.of(specifications(printed)));
        found.addAll(batches(printed));
        int files = uploads(dossier, texts, found);
        found.sort(Comparator.comparing(Disagreement::kind));
        var cells = new HashSet<Address>();
        printed.forEach(document -> cells.addAll(document.cells()));
        int shown = Math.min(found.size(), ConsistencyReport.MOST);
        return new ConsistencyReport(
                number,
                dossier.product(),
                printed.size(),
                files,
                cells.size(),
                found.subList(0, shown),
                found.size() - shown);
    }

    /** A document that is filed at two places counts once. */
    private List<Printed> printed(DossierView dossier) {
        var sources = new LinkedHashSet<String>();
        for (var leaf : dossier.leaves())
            if (leaf.leaf().source() != null) sources.add(leaf.leaf().source());
        var cells = documents.cells(sources);
        return documents.named(sources).stream()
                .map(document -> {
                    var name = document.number() + "/v" + document.version();
                    return new Printed(
                            name,
                            document.ctdSection(),
                            cells.getOrDefault(name, Set.of()),
                            document.sources().stream()
                                    .map(record -> Address.of(record.record(), record.version()))
                                    .toList());
                })
                .toList();
    }

    private List<LimitsCompared.Used> specifications(List<Printed> printed) throws Refusal {
        var users = new TreeMap<String, List<Printed>>();
        for (var document : printed)
            for (var source : document.sources())
                if (source.number().startsWith(RecordKind.PRODUCT_SPECIFICATION.prefix() + "-"))
                    users.computeIfAbsent(source.toString(), version -> new ArrayList<>())
                            .add(document);
        var used = new ArrayList<LimitsCompared.Used>();
        for (var one : users.entrySet()) {
            var version = Address.parse(one.getKey());
            if (records.version(version.number(), version.version()).record() instanceof ProductSpecification found)
                used.add(new LimitsCompared.Used(version, found, one.getValue()));
        }
        return used;
    }

    /** Batches that a document was made from and that the batch analyses of the plan do not list. */
    private static List<Disagreement> batches(List<Printed> printed) {
        var listed = new HashSet<String>();
        boolean analysed = false;
        for (var document : printed)
            if (document.at("4.4", "5.4")) {
                analysed = true;
                document.sources().forEach(source -> listed.add(source.number()));
            }
        if (!analysed) return List.of();
        var missing = new TreeMap<String, List<Side>>();
        for (var document : printed)
            for (var source : document.sources())
                if (source.number().startsWith(RecordKind.BATCH_RECORD.prefix() + "-")
                        && !listed.contains(source.number()))
                    missing.computeIfAbsent(source.number(), batch -> new ArrayList<>())
                            .add(new Side(document.name(), document.section(), source.toString()));
        var found = new ArrayList<Disagreement>();
        missing.forEach((batch, sides) -> found.add(new Disagreement(Kind.BATCH, batch, sides)));
        return found;
    }

    /** @return files looked at */
    private int uploads(DossierView dossier, RecordTexts texts, List<Disagreement> found) throws Refusal, IOException {
        var files = new LinkedHashMap<String, LeafView>();
        for (var leaf : dossier.leaves())
            if (leaf.leaf().source() == null) files.putIfAbsent(leaf.leaf().sha256(), leaf);
        if (files.isEmpty()) return 0;
        var batches = new ArrayList<TypedFigures.Batch>();
        for (RecordView batch : records.batchesOf(dossier.product()))
            batches.add(new TypedFigures.Batch(batch.record().title(), batch.address(), texts.leaves(batch.address())));
        var typed = new TypedFigures(batches);
        for (var file : files.entrySet()) {
            var leaf = file.getValue();
            var section = leaf.heading().number();
            var text = pages.of(file.getKey(), leaf.leaf().size());
            if (text.isPresent())
                found.addAll(
                        typed.in(leaf.leaf().fileName(), section, text.get().lines()));
            if (text.isEmpty() || !text.get().whole())
                found.add(new Disagreement(
                        Kind.UNREAD,
                        leaf.leaf().fileName(),
                        List.of(new Side(leaf.leaf().fileName(), section, ""))));
        }
        return files.size();
    }
}
