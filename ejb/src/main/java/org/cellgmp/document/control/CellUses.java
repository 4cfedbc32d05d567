package org.cellgmp.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.document.CellUse;
import org.cellgmp.document.DocumentState;

/** Finds every version of every document that prints a cell: two questions, however many there are. */
@ApplicationScoped
public class CellUses {
    private static final String BELOW =
            " s.number = :record and (s.pointer = :pointer or s.pointer like :below escape '!')";

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    /** Newest document and version first. @param pointer empty for all of the record; @param most versions told */
    public List<CellUse> of(String record, String pointer, int most) {
        var below = pointer.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "/%";
        var editions = database.createQuery(
                        "select e.id, d.number, e.version, d.latest, e.state, e.section, e.titleEnglish, e.titleChinese, d.product"
                                + " from DocumentEdition e join e.document d where e.id in (select s.edition.id from SourceCell s where"
                                + BELOW + ") order by d.id desc, e.version desc",
                        Object[].class)
                .setParameter("record", record)
                .setParameter("pointer", pointer)
                .setParameter("below", below)
                .setMaxResults(most)
                .getResultList();
        if (editions.isEmpty()) return List.of();
        var pointers = new LinkedHashMap<Long, List<String>>();
        var versions = new LinkedHashMap<Long, Integer>();
        for (var cell : database.createQuery(
                        "select s.edition.id, s.version, s.pointer from SourceCell s where s.edition.id in :editions and"
                                + BELOW + " order by s.pointer",
                        Object[].class)
                .setParameter(
                        "editions", editions.stream().map(row -> (Long) row[0]).toList())
                .setParameter("record", record)
                .setParameter("pointer", pointer)
                .setParameter("below", below)
                .getResultList()) {
            pointers.computeIfAbsent((Long) cell[0], edition -> new ArrayList<>())
                    .add((String) cell[2]);
            versions.merge((Long) cell[0], (Integer) cell[1], Math::max);
        }
        return editions.stream()
                .map(row -> new CellUse(
                        (String) row[1],
                        (Integer) row[2],
                        row[2].equals(row[3]),
                        (DocumentState) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        versions.getOrDefault((Long) row[0], 0),
                        pointers.getOrDefault((Long) row[0], List.of())))
                .toList();
    }
}
