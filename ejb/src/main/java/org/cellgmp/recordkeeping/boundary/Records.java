package org.cellgmp.recordkeeping.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.Revision;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.control.Archive;
import org.cellgmp.recordkeeping.control.Keeping;
import org.cellgmp.recordkeeping.control.ProductCodes;
import org.cellgmp.recordkeeping.control.Scribe;
import org.cellgmp.recordkeeping.entity.KeptVersion;

/**
 * The door of record keeping. Keeping is for those who record production and laboratory work; reading is for every role
 * with business in the plant and for the inspector, not for the administrator. Protocols of trials have a door besides:
 * {@link TrialProtocols}.
 */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class Records {
    @Inject
    Archive archive;

    @Inject
    Numbers numbers;

    @Inject
    Scribe scribe;

    @Inject
    ProductCodes codes;

    @Inject
    Trail trail;

    /**
     * Keeps a new record as version 1 and gives it a number.
     *
     * @param original the file it was read from; may be null
     * @throws Refusal without a reason, without a name of its own, with characters that cannot be kept, or if a record of
     *     the same kind, product and name is kept already
     */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.SYSTEM})
    @Interceptors(WithinReach.class)
    public RecordView keep(Kept record, StoredFile original, String reason) throws Refusal {
        return keepAll(List.of(record), original, reason).get(0);
    }

    /**
     * Keeps new records of one kind, all of them or none, each as {@link #keep} does. What one record asks of the database is
     * asked once for all, so that many cost far less than one by one.
     *
     * @param records few enough to be held at once
     * @return as they are kept, in the order given
     * @throws Refusal as {@link #keep}, for the first record that gives reason to
     */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.SYSTEM})
    @Interceptors(WithinReach.class)
    public List<RecordView> keepAll(List<? extends Kept> records, StoredFile original, String reason) throws Refusal {
        return scribe.keep(records, original, reason, numbers::next);
    }

    /**
     * Keeps the next version of a record.
     *
     * @throws Refusal without a reason, if {@code expected} is no longer the latest version, if nothing changed, or if the
     *     kind is another
     */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.SYSTEM})
    @Interceptors(WithinReach.class)
    public RecordView revise(String number, int expected, Kept record, StoredFile original, String reason)
            throws Refusal {
        return scribe.revise(number, expected, record, original, reason);
    }

    /** The latest version. @throws Refusal NOT_FOUND */
    public RecordView latest(String number) throws Refusal {
        return view(archive.latest(number));
    }

    /** @throws Refusal NOT_FOUND */
    public RecordView version(String number, int version) throws Refusal {
        return view(archive.version(number, version));
    }

    /** Latest versions of the records named, by number; a number that is not kept is absent. */
    public List<RecordView> latestOf(Collection<String> numbers) {
        return archive.latestOf(numbers).stream().map(Records::view).toList();
    }

    /** Number of the latest version by record number, without reading the records; a number that is not kept is absent. */
    public Map<String, Integer> latestVersions(Collection<String> numbers) {
        return archive.latestVersions(numbers);
    }

    /** All versions, newest first, without their trees (record is null). @throws Refusal NOT_FOUND */
    public List<RecordView> history(String number) throws Refusal {
        return archive.history(number);
    }

    /**
     * What became of a record after a version: for who corrects it and finds that somebody else was first. At most the last
     * 20 versions, oldest first.
     *
     * @throws Refusal NOT_FOUND
     */
    public List<Revision> since(String number, int version) throws Refusal {
        int latest = archive.newest(number);
        int from = Math.max(version, latest - 20);
        if (from >= latest) return List.of();
        var revisions = new ArrayList<Revision>();
        var before = from == 0 ? null : version(number, from).record();
        for (int next = from + 1; next <= latest; next++) {
            var after = version(number, next);
            var changes = Change.between(after.address().toString(), before, after.record());
            before = after.record();
            revisions.add(new Revision(
                    next,
                    after.by(),
                    after.at(),
                    after.reason(),
                    changes.stream().limit(Revision.MOST_CHANGES).toList()));
        }
        return revisions;
    }

    /**
     * The imported file of a version, about to leave the house: that is written in the trail.
     *
     * @throws Refusal NOT_FOUND if there is no such version, or if it was made by correction and has no file
     */
    public StoredFile handOut(String number, int version) throws Refusal {
        var file = view(archive.version(number, version)).original();
        if (file == null)
            throw new Refusal(Refusal.Reason.NOT_FOUND, "record.no-original", number, Integer.toString(version));
        trail.append(Act.of("record.original-handed-out", number + "/v" + version)
                .with("original", file.sha256())
                .with("file", file.name()));
        return file;
    }

    /**
     * Latest versions of a kind, newest first.
     *
     * @param words free text over number, title and product, null for all
     * @param after number of the last row seen, null for the first page
     * @param limit rows wanted; at most {@link Page#LARGEST} are given
     */
    public Page<RecordRow> list(RecordKind kind, String words, String after, int limit) {
        return archive.list(kind, words, after, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /** The codes of all products that records name, in order; materials are none. */
    public Set<String> products() {
        return codes.all();
    }

    /** How many records are kept of each kind; a kind without any is absent. */
    public Map<RecordKind, Long> counts() {
        return archive.counts();
    }

    /** Numbers of the records of a kind that have one of the titles, by title; a title without any is absent. */
    public Map<String, List<String>> numbersTitled(RecordKind kind, Collection<String> titles) {
        return archive.numbersTitled(kind, titles);
    }

    /** The newest record of a kind whose latest version has this title. */
    public Optional<RecordView> titled(RecordKind kind, String title) {
        return archive.titled(kind, title).map(Records::view);
    }

    /** Latest versions of a kind with one of the titles, without their trees. @param titles at most 500 */
    public List<RecordRow> titled(RecordKind kind, Collection<String> titles) {
        return archive.rowsTitled(kind, titles);
    }

    /** The record of a kind, product and title: no two are kept. @param product code; null or empty if it names none */
    public Optional<RecordView> same(RecordKind kind, String product, String title) {
        return archive.same(kind, product == null ? "" : product, title).map(kept -> view(archive.latestOf(kept)));
    }

    /** The kept master record that a batch names as the one it followed; of two with one title the one of its product. */
    public Optional<RecordView> masterOf(BatchRecord batch) {
        if (batch.header() == null) return Optional.empty();
        for (var title : MasterRecord.titlesMeant(batch.header().masterRecordVersion())) {
            var master = same(RecordKind.MASTER_RECORD, batch.product(), title);
            if (master.isEmpty()) master = titled(RecordKind.MASTER_RECORD, title);
            // A master record of another product is not the one this batch followed.
            master = master.filter(one -> one.record().product().isEmpty()
                    || batch.product().isEmpty()
                    || one.record().product().equals(batch.product()));
            if (master.isPresent()) return master;
        }
        return Optional.empty();
    }

    /** Latest batch records of a product, by batch number. */
    public List<RecordView> batchesOf(String productCode) {
        return archive.ofProduct(RecordKind.BATCH_RECORD, productCode).stream()
                .map(Records::view)
                .toList();
    }

    /** Latest version of every kept edition of the product's specifications, by title. */
    public List<Addressed<ProductSpecification>> specificationsOf(String productCode) {
        return archive.ofProduct(RecordKind.PRODUCT_SPECIFICATION, productCode).stream()
                .map(version -> addressed(version, ProductSpecification.class))
                .toList();
    }

    /** Latest version of every record of a kind that is kept for the product, by title. */
    public List<Addressed<? extends Kept>> ofProduct(RecordKind kind, String productCode) {
        return archive.ofProduct(kind, productCode).stream()
                .<Addressed<? extends Kept>>map(version -> addressed(version, Kept.class))
                .toList();
    }

    /** The kept lots among the given pairs of material code and lot, each written as {@code code / lot}. */
    public List<Addressed<MaterialLot>> lots(List<String> titles) {
        return archive.allTitled(RecordKind.MATERIAL_LOT, titles).stream()
                .map(version -> addressed(version, MaterialLot.class))
                .toList();
    }

    /** The version whose original file has this digest, if any: recognises a second import. */
    public Optional<RecordView> importedFrom(String sha256) {
        return archive.importedFrom(sha256).map(Records::view);
    }

    private static RecordView view(KeptVersion version) {
        return Archive.view(
                version.record(), version, Keeping.read(version.record().kind(), version.canonical()));
    }

    private static <T extends Kept> Addressed<T> addressed(KeptVersion version, Class<T> type) {
        var view = view(version);
        return new Addressed<>(view.address(), type.cast(view.record()));
    }
}
