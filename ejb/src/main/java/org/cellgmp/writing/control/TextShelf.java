package org.cellgmp.writing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.writing.TextDraft;
import org.cellgmp.writing.TextStanding;
import org.cellgmp.writing.TextView;
import org.cellgmp.writing.entity.TextEdition;

/** Governed texts in the database. */
@ApplicationScoped
public class TextShelf {
    /** Begins their numbers. */
    public static final String PREFIX = "TX";

    private static final int MOST = 2_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Numbers numbers;

    @Inject
    TextCheck check;

    public TextShelf() {}

    /** The newest edition of each text, by heading, position and number. @param product null for all */
    public List<TextView> newest(String product) {
        var query = entities.createQuery(
                "select t from TextEdition t where t.version = (select max(n.version) from TextEdition n where"
                        + " n.number = t.number)" + (product == null ? "" : " and t.product = :product")
                        + " order by t.product, t.section, t.position, t.number",
                TextEdition.class);
        if (product != null) query.setParameter("product", product);
        return query.setMaxResults(MOST).getResultList().stream()
                .map(edition -> edition.view(edition.version()))
                .toList();
    }

    /** Editions of a text, newest first. @throws Refusal NOT_FOUND */
    public List<TextView> history(String number) throws Refusal {
        var found = editions(number);
        if (found.isEmpty()) throw unknown(number);
        int latest = found.get(0).version();
        return found.stream().map(edition -> edition.view(latest)).toList();
    }

    /** Newest first. */
    public List<TextEdition> editions(String number) {
        return entities.createQuery(
                        "select t from TextEdition t where t.number = :number order by t.version desc",
                        TextEdition.class)
                .setParameter("number", number)
                .getResultList();
    }

    /** An edition, locked with its text until the transaction ends. @throws Refusal NOT_FOUND */
    public TextEdition locked(String number, int version) throws Refusal {
        lock(number);
        return editions(number).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> unknown(number + "/v" + version));
    }

    /** The first edition stands for the text: whoever writes or approves another waits for it. */
    private void lock(String number) throws Refusal {
        entities.createQuery(
                        "select t from TextEdition t where t.number = :number and t.version = 1", TextEdition.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> unknown(number));
    }

    /** Keeps the first edition of a text. @throws Refusal CONFLICT if the product has a text of the code */
    public TextEdition write(TextDraft draft, Actor who) throws Refusal {
        var said = check.kept(draft);
        if (!entities.createQuery(
                        "select t from TextEdition t where t.product = :product and t.code = :code", TextEdition.class)
                .setParameter("product", said.product())
                .setParameter("code", said.code())
                .setMaxResults(1)
                .getResultList()
                .isEmpty()) throw taken(said);
        return keep(new TextEdition(numbers.next(PREFIX), 1, said, null, who));
    }

    /**
     * Keeps the next edition of a text.
     *
     * @param expected newest edition that the person saw
     * @throws Refusal CONFLICT if a later one was written, or nothing differs; UNREADABLE for another code or product
     */
    public TextEdition revise(String number, int expected, TextDraft draft, String reason, Actor who) throws Refusal {
        lock(number);
        var newest = history(number).get(0);
        if (newest.version() != expected)
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "writing.later-version", number, Integer.toString(newest.version()));
        var said = check.kept(draft);
        if (!said.code().equals(newest.said().code())
                || !said.product().equals(newest.said().product()))
            throw new Refusal(Refusal.Reason.UNREADABLE, "writing.same-for-life", number);
        if (said.equals(newest.said()))
            throw new Refusal(Refusal.Reason.CONFLICT, "writing.nothing-differs", newest.name());
        return keep(new TextEdition(number, expected + 1, said, reason, who));
    }

    private TextEdition keep(TextEdition edition) throws Refusal {
        try {
            entities.persist(edition);
            entities.flush();
            return edition;
        } catch (PersistenceException together) {
            // Two wrote the same edition, or a text of the same code, at once; the other was first.
            throw taken(edition.said());
        }
    }

    /** Of each text of the product the approved edition that stands on the day: the highest in force by then. */
    public List<TextStanding> standing(String product, LocalDate day) {
        var highest = new LinkedHashMap<String, TextStanding>();
        for (var row : entities.createQuery(
                        "select t.number, t.version, t.section, t.withdrawn, t.sha256 from TextEdition t where t.product ="
                                + " :product and t.approval is not null and t.from <= :day order by t.number, t.version",
                        Object[].class)
                .setParameter("product", product)
                .setParameter("day", day)
                .getResultList())
            highest.put(
                    (String) row[0],
                    new TextStanding(
                            (String) row[0],
                            (int) row[1],
                            PrintedUnder.heading((String) row[2]),
                            (boolean) row[3],
                            (String) row[4]));
        return new ArrayList<>(highest.values());
    }

    /** Those editions, whole, by heading, position and number. */
    public List<TextView> whole(Collection<TextStanding> standing) {
        var versions = new HashMap<String, Integer>();
        standing.forEach(one -> versions.put(one.number(), one.version()));
        if (versions.isEmpty()) return List.of();
        return entities
                .createQuery("select t from TextEdition t where t.number in :numbers", TextEdition.class)
                .setParameter("numbers", versions.keySet())
                .getResultList()
                .stream()
                .filter(edition -> versions.get(edition.number()) == edition.version())
                .map(edition -> edition.view(edition.version()))
                .sorted(Comparator.comparing((TextView view) -> view.said().section())
                        .thenComparing(view -> view.said().position())
                        .thenComparing(TextView::number))
                .toList();
    }

    private static Refusal taken(TextDraft said) {
        return new Refusal(Refusal.Reason.CONFLICT, "writing.code-taken", said.code(), said.product());
    }

    private static Refusal unknown(String number) {
        return new Refusal(Refusal.Reason.NOT_FOUND, "writing.not-found", String.valueOf(number));
    }
}
