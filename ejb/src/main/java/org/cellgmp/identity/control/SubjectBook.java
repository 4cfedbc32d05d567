package org.cellgmp.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cellgmp.identity.entity.Subject;

/** Finds whom subjects of OpenID providers lead to. */
@ApplicationScoped
public class SubjectBook {
    private static final int MOST = 50;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    public Optional<Subject> find(String issuer, String subject) {
        return database.createQuery(
                        "select s from ProviderSubject s where s.issuer = :issuer and s.subject = :subject",
                        Subject.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** As {@link #find}, read anew and held against others until the transaction ends. */
    public Optional<Subject> hold(String issuer, String subject) {
        return held(find(issuer, subject));
    }

    /** By its number, held as {@link #hold(String, String)} does. */
    public Optional<Subject> hold(long id) {
        return held(Optional.ofNullable(database.find(Subject.class, id)));
    }

    private Optional<Subject> held(Optional<Subject> found) {
        found.ifPresent(subject -> database.refresh(subject, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** Those that lead to the account, as linked first. */
    public List<Subject> of(String account) {
        return database.createQuery(
                        "select s from ProviderSubject s where s.account = :account order by s.id", Subject.class)
                .setParameter("account", account)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** @throws jakarta.persistence.PersistenceException if somebody else keeps the same one at this moment */
    public void keep(Subject subject) {
        database.persist(subject);
        database.flush();
    }
}
