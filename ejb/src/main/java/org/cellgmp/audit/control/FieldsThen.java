package org.cellgmp.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        try (Stream<?> told = entities.createNativeQuery(
                        "select e.* from (select distinct t.happened_at, t.event from audit_term t where t.term in (:terms)"
                                + " and t.happened_at <= :at) d join audit_event e on e.id = d.event"
                                + " where e.change_count > 0 order by d.happened_at, d.event",
                        AuditEvent.class)
                .setParameter("at", at)
                .setParameter("terms", numbers.stream().map(Traces::record).toList())
                .getResultStream()) {
            told.forEach(event -> {
                for (var change : ((AuditEvent) event).view().changes()) {
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
