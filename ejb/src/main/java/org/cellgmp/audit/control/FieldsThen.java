package org.cellgmp.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.audit.entity.AuditEvent;

/** How things stood at a moment, by what the trail says of each of their fields until then. */
@ApplicationScoped
public class FieldsThen {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    /** @return by number, then by pointer; a number of which nothing was told is missing */
    public Map<String, Map<String, String>> of(Collection<String> numbers, Instant at) {
        if (numbers.isEmpty()) return Map.of();
        var things = new HashMap<String, Map<String, String>>();
        try (var told = entities.createQuery(
                        "select e from AuditEvent e where e.changeCount > 0 and e.happenedAt <= :at"
                                + " and exists (select 1 from AuditEvent o join o.mentions m where o = e and m in :numbers)"
                                + " order by e.happenedAt, e.id",
                        AuditEvent.class)
                .setParameter("at", at)
                .setParameter("numbers", numbers)
                .getResultStream()) {
            told.forEach(event -> {
                for (var change : event.view().changes()) {
                    int hash = change.address().indexOf('#');
                    var number = hash < 0 ? change.address() : change.address().substring(0, hash);
                    if (!numbers.contains(number)) continue;
                    var fields = things.computeIfAbsent(number, first -> new TreeMap<>());
                    var pointer = hash < 0 ? "" : change.address().substring(hash + 1);
                    if (change.newValue() == null) fields.remove(pointer);
                    else fields.put(pointer, change.newValue());
                }
            });
        }
        return things;
    }
}
