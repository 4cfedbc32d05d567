package org.cellgmp.capa.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Observed;
import org.cellgmp.capa.TaskToKeep;
import org.cellgmp.capa.Watch;
import org.cellgmp.capa.control.TaskShelf;
import org.cellgmp.capa.control.WatchShelf;
import org.cellgmp.capa.entity.Criteria;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/**
 * The door of watches, for the rooms above: they open one, the room that judges batches feeds it. All in the transaction of
 * the act that it follows from, which whoever keeps a record or opens a deviation may do.
 */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class Watches {
    @Inject
    WatchShelf watches;

    @Inject
    TaskShelf tasks;

    /** @param batches that the window wants, digits; null for none @throws Refusal naming the field that the kind needs */
    public Criterion checked(Criterion criterion, String batches) throws Refusal {
        return Criteria.checked(criterion, batches);
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void open(String subject, Criterion criterion, OffsetDateTime opensAt, LocalDate lastDay, int wanted) {
        watches.open(subject, criterion, opensAt, lastDay, wanted);
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void close(String subject) {
        watches.close(subject);
    }

    public Optional<Watch> of(String subject) {
        return watches.of(subject);
    }

    /** Open watches that a batch of one of the products may count for. */
    public List<Watch> ofProducts(Collection<String> products) {
        return watches.ofProducts(products);
    }

    /** Open watches for quality events of a rule. */
    public List<Watch> ofRule(String rule) {
        return watches.ofRule(rule);
    }

    /** Takes down what was seen; what says nothing new, or comes after the window is full, is left out. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void observe(String subject, Observed observed) {
        watches.observe(subject, observed);
    }

    /** Makes the worklist say what of a subject waits now. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void waits(String subject, String title, List<TaskToKeep> wanted) {
        tasks.keep(subject, title, wanted);
    }
}
