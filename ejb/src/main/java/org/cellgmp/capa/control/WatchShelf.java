package org.cellgmp.capa.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Observed;
import org.cellgmp.capa.Watch;
import org.cellgmp.capa.WatchMoved;
import org.cellgmp.capa.entity.StoredWatch;

/** Keeps the watches and what they saw. */
@ApplicationScoped
public class WatchShelf {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Trail trail;

    @Inject
    Event<WatchMoved> moved;

    /** A watch is opened once for a subject. */
    public void open(String subject, Criterion criterion, OffsetDateTime opensAt, LocalDate lastDay, int wanted) {
        if (find(subject).isEmpty()) entities.persist(new StoredWatch(subject, criterion, opensAt, lastDay, wanted));
    }

    public Optional<Watch> of(String subject) {
        return find(subject).map(StoredWatch::view);
    }

    public void close(String subject) {
        find(subject).ifPresent(StoredWatch::close);
    }

    /** Open watches that a batch of one of the products may count for. */
    public List<Watch> ofProducts(Collection<String> products) {
        if (products.isEmpty()) return List.of();
        return entities.createQuery(
                        "select w from StoredWatch w where w.open = true and w.product in :products order by w.id",
                        StoredWatch.class)
                .setParameter("products", products)
                .getResultStream()
                .map(StoredWatch::view)
                .toList();
    }

    /** Open watches for events of a rule. */
    public List<Watch> ofRule(String rule) {
        return entities.createQuery(
                        "select w from StoredWatch w where w.open = true and w.kind = :kind and w.rule = :rule order by w.id",
                        StoredWatch.class)
                .setParameter("kind", Criterion.Kind.NO_EVENT)
                .setParameter("rule", rule)
                .getResultStream()
                .map(StoredWatch::view)
                .toList();
    }

    public void observe(String subject, Observed observed) {
        var watch = find(subject).orElse(null);
        if (watch == null || !watch.observe(observed)) return;
        entities.flush();
        trail.append(Act.of("capa.watch-counted", subject)
                .with("about", observed.about() + (observed.version() > 0 ? "/v" + observed.version() : ""))
                .with("statement", observed.statement())
                .with("outcome", observed.outcome().name())
                .with("found", observed.found()));
        moved.fire(new WatchMoved(subject));
    }

    private Optional<StoredWatch> find(String subject) {
        return entities.createQuery("select w from StoredWatch w where w.subject = :subject", StoredWatch.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }
}
