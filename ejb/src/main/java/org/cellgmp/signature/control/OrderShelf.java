package org.cellgmp.signature.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.signature.SigningOrderView;
import org.cellgmp.signature.entity.OpenOrder;
import org.hibernate.engine.spi.SessionImplementor;

/** Keeps orders of signatures and finds those that wait. */
@ApplicationScoped
public class OrderShelf {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    SignatureShelf signatures;

    /** {@code SO-2026-0001}. @param year of the opening */
    public String nextNumber(int year) {
        var session = database.unwrap(SessionImplementor.class);
        var dialect = session.getJdbcServices().getDialect().getSequenceSupport();
        var next = (Number)
                database.createNativeQuery(dialect.getSequenceNextValString("signature_order_number"), Long.class)
                        .getSingleResult();
        return "SO-%04d-%04d".formatted(year, next.longValue());
    }

    public void keep(OpenOrder order) {
        database.persist(order);
        database.flush();
    }

    public Optional<OpenOrder> find(String number) {
        return Optional.ofNullable(database.find(OpenOrder.class, number));
    }

    /** As {@link #find}, read anew and held against others until the transaction ends. */
    public Optional<OpenOrder> hold(String number) {
        var found = find(number);
        found.ifPresent(order -> {
            // In two steps: a row that is locked and read in one brings its places from before the wait.
            database.lock(order, LockModeType.PESSIMISTIC_WRITE);
            database.refresh(order);
        });
        return found;
    }

    public SigningOrderView view(OpenOrder order) {
        return order.view(number -> signatures.find(number).orElseThrow().view());
    }

    /** About the number itself or a version of it, oldest first. */
    public List<SigningOrderView> of(String number) {
        var beginning = number.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return database
                .createQuery(
                        "select o from OpenOrder o where o.about = :number or o.about like :below escape '!'"
                                + " order by o.number",
                        OpenOrder.class)
                .setParameter("number", number)
                .setParameter("below", beginning + "/%")
                .setMaxResults(Page.LARGEST)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    /** That wait for somebody, oldest number first. @param actor whom they wait for; null for anybody */
    public Page<SigningOrderView> waiting(Actor actor, String after, int limit) {
        var query = new StringBuilder("select o from OpenOrder o where o.awaited > 0 and o.number > :after");
        var roles = actor == null ? List.<org.cellgmp.ground.Role>of() : List.copyOf(actor.roles());
        if (actor != null) {
            query.append(" and (1 = 0");
            for (int i = 0; i < roles.size(); i++)
                query.append(" or o.awaitedRoles like :role").append(i);
            query.append(") and not exists (select s.number from OpenOrder p join p.places w, Signature s"
                    + " where p = o and s.number = w.signature and s.account = :person)");
        }
        var asked = database.createQuery(query.append(" order by o.number").toString(), OpenOrder.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit + 1);
        if (actor != null) {
            for (int i = 0; i < roles.size(); i++)
                asked.setParameter("role" + i, "% " + roles.get(i).containerName() + " %");
            asked.setParameter("person", actor.id());
        }
        var found = asked.getResultList();
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? shown.get(shown.size() - 1).number() : null;
        return new Page<>(shown.stream().map(this::view).toList(), next);
    }
}
