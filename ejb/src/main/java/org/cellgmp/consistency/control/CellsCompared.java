package org.cellgmp.consistency.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.consistency.Disagreement;
import org.cellgmp.consistency.Disagreement.Kind;
import org.cellgmp.consistency.Disagreement.Side;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Address;

/** Holds the cells that documents print against each other and against the records of now. */
final class CellsCompared {
    private final RecordTexts texts;
    private final Map<String, Integer> latest;
    private final List<Disagreement> found = new ArrayList<>();

    /** @param latest version of each record now */
    CellsCompared(RecordTexts texts, Map<String, Integer> latest) {
        this.texts = texts;
        this.latest = latest;
    }

    List<Disagreement> of(Collection<Printed> documents) throws Refusal {
        // By record and pointer: which document prints which version of it.
        var printed = new TreeMap<String, Map<String, Map<Printed, Integer>>>();
        for (var document : documents)
            for (var cell : document.cells())
                if (!cell.pointer().isEmpty())
                    printed.computeIfAbsent(cell.number(), record -> new TreeMap<>())
                            .computeIfAbsent(cell.pointer(), pointer -> new LinkedHashMap<>())
                            .merge(document, cell.version(), Math::max);
        for (var record : printed.entrySet()) of(record.getKey(), record.getValue());
        return found;
    }

    private void of(String record, Map<String, Map<Printed, Integer>> cells) throws Refusal {
        int now = latest.getOrDefault(record, 0);
        var versions = new TreeSet<Integer>();
        cells.values().forEach(of -> versions.addAll(of.values()));
        if (versions.size() == 1 && versions.first() >= now) return;
        var told = new HashSet<Set<Printed>>();
        for (var cell : cells.entrySet()) {
            var says = new LinkedHashMap<Printed, String>();
            for (var document : cell.getValue().entrySet())
                says.put(document.getKey(), texts.at(new Address(record, document.getValue(), cell.getKey())));
            var nowSays = now == 0 ? null : texts.at(new Address(record, now, cell.getKey()));
            boolean differ = says.values().stream().distinct().count() > 1;
            if (differ || nowSays != null && !says.containsValue(nowSays))
                found.add(new Disagreement(
                        differ ? Kind.VALUE : Kind.SINCE,
                        record + "#" + cell.getKey(),
                        sides(cell, says, record, now, nowSays)));
            else if (cell.getValue().values().stream().distinct().count() > 1
                    && told.add(Set.copyOf(cell.getValue().keySet())))
                found.add(new Disagreement(Kind.VERSION, record, editions(cell.getValue(), record)));
        }
    }

    private static List<Side> sides(
            Map.Entry<String, Map<Printed, Integer>> cell,
            Map<Printed, String> says,
            String record,
            int now,
            String nowSays) {
        var sides = new ArrayList<Side>();
        says.forEach((document, value) -> sides.add(new Side(document.name(), document.section(), value)));
        if (nowSays != null) sides.add(new Side(new Address(record, now, cell.getKey()).toString(), "", nowSays));
        return sides;
    }

    private static List<Side> editions(Map<Printed, Integer> versions, String record) {
        return versions.entrySet().stream()
                .map(one -> new Side(one.getKey().name(), one.getKey().section(), record + "/v" + one.getValue()))
                .toList();
    }
}
