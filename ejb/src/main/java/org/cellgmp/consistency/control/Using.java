package org.cellgmp.consistency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cellgmp.consistency.UsedIn;
import org.cellgmp.document.CellUse;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.dossier.Filing;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Address;

/** Follows a cell to every document that prints it and to every plan and sequence that holds the document. */
@ApplicationScoped
public class Using {
    @Inject
    Documents documents;

    @Inject
    Dossiers dossiers;

    @Inject
    Cited cited;

    /** @throws Refusal NOT_FOUND if there is no such record */
    public List<UsedIn> of(String record, String pointer) throws Refusal, IOException {
        var latest = cited.latest(record);
        var uses = documents.uses(record, pointer);
        if (uses.isEmpty()) return List.of();
        var texts = new RecordTexts(cited::version);
        var products = uses.stream().map(CellUse::product).collect(Collectors.toCollection(TreeSet::new));
        var filed = new HashMap<String, List<Filing>>();
        for (var product : products)
            for (var filing : dossiers.filings(product))
                filed.computeIfAbsent(filing.source(), source -> new ArrayList<>())
                        .add(filing);
        var used = new ArrayList<UsedIn>();
        for (var use : uses) used.add(used(use, pointer, latest, texts, filed));
        return used;
    }

    private static UsedIn used(
            CellUse use, String pointer, Address latest, RecordTexts texts, Map<String, List<Filing>> filed)
            throws Refusal {
        boolean stale = false;
        for (var printed : use.pointers()) {
            var then = texts.at(new Address(latest.number(), use.recordVersion(), printed));
            if (!then.equals(texts.at(new Address(latest.number(), latest.version(), printed)))) stale = true;
        }
        boolean one = !pointer.isEmpty();
        return new UsedIn(
                use,
                one ? texts.at(new Address(latest.number(), use.recordVersion(), pointer)) : "",
                one ? texts.at(new Address(latest.number(), latest.version(), pointer)) : "",
                stale,
                filed.getOrDefault(use.name(), List.of()));
    }
}
