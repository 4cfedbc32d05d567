package org.cellgmp.preflight.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ectd.KnownFile;
import org.cellgmp.ectd.PdfReader;
import org.cellgmp.preflight.entity.SeenFile;

/** What was seen, in the database. */
@Stateless
@PermitAll // private to this room
public class SeenFiles {
    /** Digests asked for in one question. */
    private static final int PORTION = 500;

    @PersistenceContext
    EntityManager entities;

    /** Those of them that the present reader has seen. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, KnownFile> of(Collection<String> sha256) {
        var all = List.copyOf(sha256);
        var seen = new HashMap<String, KnownFile>();
        for (int from = 0; from < all.size(); from += PORTION)
            entities
                    .createQuery(
                            "select s from SeenFile s where s.sha256 in :digests and s.reader = :reader",
                            SeenFile.class)
                    .setParameter("digests", all.subList(from, Math.min(all.size(), from + PORTION)))
                    .setParameter("reader", PdfReader.VERSION)
                    .getResultList()
                    .stream()
                    .map(SeenFile::view)
                    .forEach(file -> seen.put(file.sha256(), file));
        return seen;
    }

    /** In a transaction of its own, which fails if another has written the same in the meantime. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(Collection<KnownFile> files) {
        for (var file : files)
            if (entities.find(SeenFile.class, new SeenFile.Key(file.sha256(), PdfReader.VERSION)) == null)
                entities.persist(new SeenFile(file));
    }
}
