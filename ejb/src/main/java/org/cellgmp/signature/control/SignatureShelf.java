package org.cellgmp.signature.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cellgmp.signature.entity.Signature;
import org.hibernate.engine.spi.SessionImplementor;

/** Keeps signatures and finds them again. */
@ApplicationScoped
public class SignatureShelf {
    /** Most signatures shown about one thing; none should ever come near. */
    static final int MOST = 1000;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    /** {@code SG-2026-0001}: unique and rising, with gaps where a signing was rolled back. @param year of the signing */
    public String nextNumber(int year) {
        var session = database.unwrap(SessionImplementor.class);
        var dialect = session.getJdbcServices().getDialect().getSequenceSupport();
        var next = (Number) database.createNativeQuery(dialect.getSequenceNextValString("signature_number"), Long.class)
                .getSingleResult();
        return "SG-%04d-%04d".formatted(year, next.longValue());
    }

    public void keep(Signature signature) {
        database.persist(signature);
        database.flush();
    }

    /** About the number itself, a version of it or a cell in it; oldest first. */
    public List<Signature> of(String number) {
        var beginning = number.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return database.createQuery(
                        "select s from Signature s where s.about = :number or s.about like :below escape '!'"
                                + " or s.about like :within escape '!' order by s.signedAt, s.number",
                        Signature.class)
                .setParameter("number", number)
                .setParameter("below", beginning + "/%")
                .setParameter("within", beginning + "#%")
                .setMaxResults(MOST)
                .getResultList();
    }

    public Optional<Signature> find(String number) {
        return Optional.ofNullable(database.find(Signature.class, number));
    }
}
