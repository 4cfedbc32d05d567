package org.cellgmp.conformity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.KeptRulebook;
import org.cellgmp.conformity.RulebookComparison;
import org.cellgmp.conformity.entity.RulebookOnFile;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.guideline.Program;
import org.cellgmp.guideline.RuleBook;
import org.cellgmp.guideline.RulebookDifference;
import org.cellgmp.guideline.Statement;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** Keeps every rulebook with its program when the first statement is made by it, so that it can be run again in years. */
@ApplicationScoped
public class RulebookShelf {
    @PersistenceContext
    EntityManager entities;

    @Inject
    FileStore files;

    @Inject
    Trail trail;

    /** The program of this house: packed when first needed, the same as long as the process runs. */
    private static volatile byte[] program;

    /** What was found kept already, so that it is not asked for again with each statement. */
    private volatile String known = "";

    /** In the transaction of the first statement that names it; does nothing for one that is kept. */
    public void keep(RuleBook book, Statement first) {
        if (known.equals(book.digest())) return;
        var jar = program();
        var digest = CanonicalJson.sha256(jar);
        boolean there = !entities.createQuery(
                        "select r.id from RulebookOnFile r where r.digest = :digest and r.program = :program",
                        Long.class)
                .setParameter("digest", book.digest())
                .setParameter("program", digest)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (there) {
            // Only what was committed before is remembered: the transaction of the first may yet be taken back.
            known = book.digest();
            return;
        }
        var site = store(RulebookOnFile.written(book.siteTables()), "site-rules.json", "application/json");
        store(jar, "rulebook.jar", "application/java-archive");
        entities.persist(new RulebookOnFile(
                book.digest(), digest, jar.length, site, book.siteTables().size(), first.asOf()));
        trail.append(Act.of("conformity.rulebook-kept", null)
                .with("rulebook", book.digest())
                .with("program", digest));
    }

    private static byte[] program() {
        var packed = program;
        if (packed == null) {
            synchronized (RulebookShelf.class) {
                packed = program;
                if (packed == null) program = packed = Program.pack(RuleBook.class.getClassLoader());
            }
        }
        return packed;
    }

    private String store(byte[] bytes, String name, String type) {
        try {
            return files.store(new ByteArrayInputStream(bytes), name, type).sha256();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The one that a statement was made by: of several programs with the same rules the last kept before it.
     *
     * @throws Refusal NOT_FOUND if the statement is older than the keeping of rulebooks
     */
    RulebookOnFile of(String digest, OffsetDateTime statedAt) throws Refusal {
        var kept = entities.createQuery(
                        "select r from RulebookOnFile r where r.digest = :digest order by r.id", RulebookOnFile.class)
                .setParameter("digest", digest)
                .getResultList();
        if (kept.isEmpty()) throw new Refusal(Reason.NOT_FOUND, "conformity.rulebook-not-kept", digest);
        RulebookOnFile found = kept.get(0);
        for (var one : kept) if (!one.at().isAfter(statedAt)) found = one;
        return found;
    }

    byte[] program(RulebookOnFile kept) {
        return bytes(kept.program());
    }

    List<SiteTable> tables(RulebookOnFile kept) {
        return RulebookOnFile.read(bytes(kept.site()));
    }

    /** @throws Refusal NOT_FOUND if one of them was not kept */
    public RulebookComparison compare(String earlier, String later) throws Refusal {
        var one = last(earlier);
        var other = last(later);
        return new RulebookComparison(
                one.view(),
                other.view(),
                RulebookDifference.of(
                        bytes(one.program()), bytes(one.site()), bytes(other.program()), bytes(other.site())));
    }

    /** Of several programs with the same rules the last. */
    private RulebookOnFile last(String digest) throws Refusal {
        return entities.createQuery(
                        "select r from RulebookOnFile r where r.digest = :digest order by r.id desc",
                        RulebookOnFile.class)
                .setParameter("digest", String.valueOf(digest))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Reason.NOT_FOUND, "conformity.rulebook-unknown", String.valueOf(digest)));
    }

    private byte[] bytes(String sha256) {
        try (var in = files.open(sha256)) {
            var bytes = in.readAllBytes();
            if (!CanonicalJson.sha256(bytes).equals(sha256))
                throw new IllegalStateException("the kept rulebook " + sha256 + " was changed on disk");
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Newest first. */
    public Page<KeptRulebook> list(String after, int limit) throws Refusal {
        int rows = Catalogue.bounded(limit);
        var query = entities.createQuery(
                "select r from RulebookOnFile r" + (after == null ? "" : " where r.id < :before")
                        + " order by r.id desc",
                RulebookOnFile.class);
        if (after != null) query.setParameter("before", Catalogue.cursor(after));
        var found = query.setMaxResults(rows + 1).getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        return new Page<>(
                shown.stream().map(RulebookOnFile::view).toList(),
                more ? shown.get(rows - 1).id().toString() : null);
    }
}
