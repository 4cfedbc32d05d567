package org.cellgmp.document.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.entity.ControlledDocument;
import org.cellgmp.document.entity.DocumentEdition;
import org.cellgmp.document.entity.SourceCell;
import org.cellgmp.document.entity.SourceRecord;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Address;
import org.cellgmp.recordkeeping.boundary.Records;

/** The documents in the database. */
@Dependent
public class DocumentShelf {
    private static final String EDITIONS =
            "select e from DocumentEdition e join e.document d join fetch e.document left join fetch e.records";

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    Records records;

    @Inject
    EditionsSince since;

    /** Keeps a version and the cells it prints. */
    public void keep(ControlledDocument document, DocumentEdition edition, Collection<Address> cells) {
        if (!database.contains(document)) database.persist(document);
        database.persist(edition);
        cells.stream().distinct().forEach(cell -> database.persist(new SourceCell(edition, cell)));
        database.flush();
    }

    /** The document, locked until the act ends. @throws Refusal NOT_FOUND */
    public ControlledDocument locked(String number) throws Refusal {
        return database.createQuery(
                        "select d from ControlledDocument d where d.number = :number", ControlledDocument.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> notFound(number));
    }

    /** @param version null for the latest. @throws Refusal NOT_FOUND */
    public DocumentEdition edition(String number, Integer version) throws Refusal {
        var query = database.createQuery(
                        EDITIONS + " where d.number = :number and e.version = "
                                + (version == null ? "d.latest" : ":version"),
                        DocumentEdition.class)
                .setParameter("number", number);
        if (version != null) query.setParameter("version", version);
        return query.getResultStream().findFirst().orElseThrow(() -> notFound(number));
    }

    /** The versions of a document that are approved now; one at most. */
    public List<DocumentEdition> approvedOf(ControlledDocument document) {
        return database.createQuery(
                        "select e from DocumentEdition e where e.document = :document and e.state = :approved",
                        DocumentEdition.class)
                .setParameter("document", document)
                .setParameter("approved", DocumentState.APPROVED)
                .getResultList();
    }

    public List<DocumentView> history(String number) {
        return views(database.createQuery(
                        EDITIONS + " where d.number = :number order by e.version desc", DocumentEdition.class)
                .setParameter("number", number)
                .getResultList());
    }

    /** Latest versions, newest document first. @param product null for all; @param after number of the last row seen */
    public Page<DocumentView> list(String product, DocumentState state, String after, int limit) {
        var ids = database.createQuery(
                        "select e.id, d.number from DocumentEdition e join e.document d where e.version = d.latest"
                                + (product == null ? "" : " and d.product = :product")
                                + (state == null ? "" : " and e.state = :state")
                                + (after == null
                                        ? ""
                                        : " and d.id < (select a.id from ControlledDocument a where a.number = :after)")
                                + " order by d.id desc",
                        Object[].class)
                .setMaxResults(limit + 1);
        if (product != null) ids.setParameter("product", product);
        if (state != null) ids.setParameter("state", state);
        if (after != null) ids.setParameter("after", after);
        var rows = ids.getResultList();
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        if (shown.isEmpty()) return new Page<>(List.of(), null);
        var editions = database.createQuery(EDITIONS + " where e.id in :ids order by d.id desc", DocumentEdition.class)
                .setParameter("ids", shown.stream().map(row -> (Long) row[0]).toList())
                .getResultList();
        return new Page<>(views(editions), more ? (String) shown.get(limit - 1)[1] : null);
    }

    /** Of every document of a product the approved version, or the latest. */
    public List<DocumentView> ofProduct(String product, boolean approved) {
        return views(database.createQuery(
                        EDITIONS + " where d.product = :product and "
                                + (approved ? "e.state = :approved" : "e.version = d.latest and :approved = :approved")
                                + " order by e.section, d.id",
                        DocumentEdition.class)
                .setParameter("product", product)
                .setParameter("approved", DocumentState.APPROVED)
                .setMaxResults(1_000)
                .getResultList());
    }

    /** Latest versions that print the cell or one below it, in any version of its record; newest first. */
    public List<DocumentView> using(String record, String pointer, int limit) {
        return views(database
                .createQuery(
                        EDITIONS
                                + " where e.version = d.latest and e.id in (select s.edition.id from SourceCell s where s.number = :record"
                                + " and (s.pointer = :pointer or s.pointer like :below escape '!')) order by d.id desc",
                        DocumentEdition.class)
                .setParameter("record", record)
                .setParameter("pointer", pointer)
                .setParameter(
                        "below", pointer.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "/%")
                .getResultList()
                .stream()
                .distinct()
                .limit(limit)
                .toList());
    }

    /** Versions by their names, as DC-2026-0001/v2; one that is not kept is absent. */
    public List<DocumentView> named(Collection<String> names) {
        return views(editions(names));
    }

    /** The cells that versions print, by their names. */
    public Map<String, Set<Address>> cells(Collection<String> names) {
        var named = new HashMap<Long, String>();
        editions(names).forEach(edition -> named.put(edition.id(), edition.name()));
        var cells = new HashMap<String, Set<Address>>();
        named.values().forEach(name -> cells.put(name, new LinkedHashSet<>()));
        if (named.isEmpty()) return cells;
        for (var row : database.createQuery(
                        "select s.edition.id, s.number, s.version, s.pointer from SourceCell s where s.edition.id in"
                                + " :editions",
                        Object[].class)
                .setParameter("editions", named.keySet())
                .getResultList())
            cells.get(named.get((Long) row[0])).add(new Address((String) row[1], (Integer) row[2], (String) row[3]));
        return cells;
    }

    /** All versions of the documents are read, which are few, and those that were named kept. */
    private List<DocumentEdition> editions(Collection<String> names) {
        var numbers = names.stream()
                .map(name -> name.replaceFirst("/v.*", ""))
                .distinct()
                .toList();
        if (numbers.isEmpty()) return List.of();
        return database
                .createQuery(EDITIONS + " where d.number in :numbers order by d.id, e.version", DocumentEdition.class)
                .setParameter("numbers", numbers)
                .getResultList()
                .stream()
                .distinct()
                .filter(edition -> names.contains(edition.name()))
                .toList();
    }

    public DocumentView view(DocumentEdition edition) {
        return views(List.of(edition)).get(0);
    }

    /** One question for the versions of all records of all documents. */
    private List<DocumentView> views(List<DocumentEdition> editions) {
        var numbers = new TreeSet<String>();
        editions.forEach(
                edition -> edition.records().stream().map(SourceRecord::number).forEach(numbers::add));
        var latest = records.latestVersions(numbers);
        var found = since.fresh();
        return new ArrayList<>(editions.stream()
                .distinct()
                .map(edition ->
                        found.of(edition.view(latest), edition.document().order()))
                .toList());
    }

    private static Refusal notFound(String number) {
        return new Refusal(Refusal.Reason.NOT_FOUND, "document.not-found", String.valueOf(number));
    }
}
