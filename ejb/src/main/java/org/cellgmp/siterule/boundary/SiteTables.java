package org.cellgmp.siterule.boundary;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.TOO_LARGE;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.BoundedStream;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.site.SiteCases;
import org.cellgmp.guideline.site.SiteText;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.siterule.RuleAct;
import org.cellgmp.siterule.RuleTableRow;
import org.cellgmp.siterule.RuleVersionView;
import org.cellgmp.siterule.VersionState;
import org.cellgmp.siterule.control.RuleShelf;
import org.cellgmp.siterule.control.TableBook;
import org.cellgmp.siterule.control.TableWriter;
import org.cellgmp.siterule.entity.RuleTable;
import org.cellgmp.siterule.entity.RuleVersion;

/**
 * The door of the site's own rules: quality people write a table in a workbook, another qualified person signs it, from a day on every
 * batch is judged by it too. Whoever reads records reads the rules.
 */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.READER)
public class SiteTables {
    /** Largest workbook, bytes. */
    public static final long LARGEST = 10L << 20;

    private static final int WORDS = 4_000;

    @Inject
    RuleShelf shelf;

    @Inject
    FileStore files;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** Newest first. */
    public Page<RuleTableRow> list(String after, int limit) throws Refusal {
        return shelf.list(after, limit);
    }

    /** All versions of a table, newest first. @throws Refusal NOT_FOUND */
    public List<RuleVersionView> versions(String number) throws Refusal {
        return shelf.views(number);
    }

    /** @throws Refusal NOT_FOUND */
    public RuleVersionView version(String number, int version) throws Refusal {
        return shelf.view(shelf.version(number, version));
    }

    /** What its examples come to. @throws Refusal NOT_FOUND */
    public List<SiteCases.Outcome> tried(String number, int version) throws Refusal {
        return SiteCases.run(shelf.version(number, version).table());
    }

    /** Its rules in the language of the rule engine, as they are made from its cells. @throws Refusal NOT_FOUND */
    public String text(String number, int version) throws Refusal {
        return SiteText.of(shelf.version(number, version).table());
    }

    /** Why the caller may not do that with a version; null if they may. @throws Refusal NOT_FOUND */
    public Refusal whyNot(String number, int version, RuleAct act) throws Refusal {
        var held = shelf.version(number, version);
        var refusal = held.whyNot(act, currentActor.get());
        return refusal != null || act != RuleAct.PROPOSE ? refusal : unready(held);
    }

    /** Writes the empty workbook, with an example and the vocabulary. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void template(OutputStream out) throws IOException {
        TableWriter.template(out);
    }

    /** Writes a version as a workbook; that it left the house stands in the trail. @throws Refusal NOT_FOUND */
    public void write(String number, int version, OutputStream out) throws IOException, Refusal {
        var table = shelf.version(number, version).table();
        trail.append(Act.of("siterule.exported", number).with("version", Integer.toString(version)));
        TableWriter.write(table, out);
    }

    /** The workbook that a version was read from; that it left the house stands in the trail. @throws Refusal NOT_FOUND */
    public InputStream original(String number, int version) throws IOException, Refusal {
        var file = shelf.view(shelf.version(number, version)).file();
        trail.append(Act.of("siterule.file-read", number)
                .with("version", Integer.toString(version))
                .with("sha256", file.sha256()));
        return files.open(file.sha256());
    }

    /**
     * Keeps a workbook as a draft: of a new table, or as the next version of one. A version that waits for approval is replaced by it.
     *
     * @param number of the table; null for a new one
     * @throws org.cellgmp.siterule.UnreadTable naming each cell that is wrong; Refusal TOO_LARGE, or UNREADABLE for what is no workbook
     */
    @RolesAllowed(Role.QA)
    public RuleVersionView draft(String number, InputStream content, String name, String mediaType)
            throws IOException, Refusal {
        StoredFile file;
        try {
            file = files.store(new BoundedStream(content, LARGEST), name, mediaType);
        } catch (BoundedStream.Exceeded large) {
            throw new Refusal(TOO_LARGE, "siterule.too-large", Long.toString(LARGEST >> 20));
        }
        var read = TableBook.read(files.open(file.sha256()));
        var table = number == null
                ? new RuleTable(numbers.next("SR"))
                : shelf.table(number, LockModeType.PESSIMISTIC_WRITE);
        if (number == null) shelf.add(table);
        for (var before : shelf.versions(table.number()))
            if (before.state() == VersionState.DRAFT || before.state() == VersionState.PROPOSED) before.replaced();
        var version = new RuleVersion(table.number(), table.next(), read, file, currentActor.get());
        var previous = shelf.versions(table.number()).stream().findFirst().orElse(null);
        shelf.add(version);
        shelf.flush(table.number());
        trail.append(Act.of("siterule.drafted", table.number())
                .changing(Change.between(table.number(), previous == null ? null : previous.table(), version.table()))
                .with("version", Integer.toString(version.version()))
                .with("file", file.name())
                .with("sha256", file.sha256()));
        return shelf.view(version);
    }

    /**
     * Asks for approval.
     *
     * @param from first day on which it is to count, today at the earliest
     * @throws Refusal CONFLICT unless it is a draft; BLOCKED while an example comes out otherwise or a rule lacks one
     */
    @RolesAllowed(Role.QA)
    public RuleVersionView propose(String number, int version, LocalDate from, String reason) throws Refusal {
        var who = currentActor.get();
        var held = held(number, version);
        var refusal = held.whyNot(RuleAct.PROPOSE, who);
        if (refusal != null) throw refusal;
        var unready = unready(held);
        if (unready != null) throw unready;
        var why = Prose.required("reason", reason, WORDS);
        if (from == null) throw new Refusal(UNREADABLE, "ground.field-missing", "from");
        if (from.isBefore(today())) throw new Refusal(UNREADABLE, "siterule.day-past", from.toString());
        held.propose(from, why, who);
        return done(held, Act.of("siterule.proposed", number).because(why).with("from", from.toString()), "DRAFT");
    }

    private static Refusal unready(RuleVersion held) {
        var table = held.table();
        var unproved = SiteCases.unproved(table);
        if (!unproved.isEmpty())
            return new Refusal(BLOCKED, "siterule.unproved", table.number(), String.join(", ", unproved));
        var wrong = SiteCases.run(table).stream()
                .filter(outcome -> !outcome.asExpected())
                .map(outcome -> outcome.example().name())
                .toList();
        return wrong.isEmpty()
                ? null
                : new Refusal(BLOCKED, "siterule.cases-fail", table.number(), String.join("; ", wrong));
    }

    /**
     * Approves by signature: from its day on every batch is judged by it.
     *
     * @throws Refusal NOT_ALLOWED for who wrote or proposed it; CONFLICT unless it is proposed; for a wrong component of the signature
     */
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public RuleVersionView approve(String number, int version, String reason, String account, String password)
            throws Refusal {
        var held = held(number, version);
        var refusal = held.whyNot(RuleAct.APPROVE, currentActor.get());
        if (refusal != null) throw refusal;
        var unready = unready(held);
        if (unready != null) throw unready;
        var why = Prose.optional("reason", reason, WORDS);
        var from = held.from().isBefore(today()) ? today() : held.from();
        var table = held.table().as(number, version, from);
        var shown = new LinkedHashMap<String, String>();
        shown.put("table", number);
        shown.put("version", Integer.toString(version));
        shown.put("title", table.title().english());
        shown.put("rules", Integer.toString(table.rules().size()));
        shown.put("from", from.toString());
        var signed = signatures.sign(new SigningRequest(
                number + "/v" + version, table.digest(), "siterule.approval", why, shown, account, password));
        held.approve(from, signed);
        return done(
                held,
                Act.of("siterule.approved", number)
                        .because(why)
                        .with("from", from.toString())
                        .with("digest", table.digest())
                        .with("signature", signed.number()),
                "PROPOSED");
    }

    /** Back to a draft. @throws Refusal CONFLICT unless it is proposed; UNREADABLE without a reason */
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public RuleVersionView sendBack(String number, int version, String reason) throws Refusal {
        var held = held(number, version);
        var refusal = held.whyNot(RuleAct.SEND_BACK, currentActor.get());
        if (refusal != null) throw refusal;
        var why = Prose.required("reason", reason, WORDS);
        held.sendBack();
        return done(held, Act.of("siterule.sent-back", number).because(why), "PROPOSED");
    }

    /**
     * Ends a table: none of its versions counts from a day on.
     *
     * @param on first day on which it counts no more, today at the earliest
     * @throws Refusal CONFLICT unless the version is approved and the table not retired; UNREADABLE without a reason or for a past day
     */
    @RolesAllowed(Role.QA)
    public RuleVersionView retire(String number, int version, LocalDate on, String reason) throws Refusal {
        var who = currentActor.get();
        var held = held(number, version);
        var refusal = held.whyNot(RuleAct.RETIRE, who);
        if (refusal != null) throw refusal;
        var why = Prose.required("reason", reason, WORDS);
        if (on == null) throw new Refusal(UNREADABLE, "ground.field-missing", "on");
        if (on.isBefore(today())) throw new Refusal(UNREADABLE, "siterule.day-past", on.toString());
        for (var one : shelf.versions(number))
            if (one.state() == VersionState.APPROVED && one.retiredOn() == null) one.retire(on, why, who);
        return done(held, Act.of("siterule.retired", number).because(why).with("on", on.toString()), "APPROVED");
    }

    private RuleVersion held(String number, int version) throws Refusal {
        var table = shelf.table(number, LockModeType.PESSIMISTIC_WRITE);
        var held = shelf.version(table.number(), version);
        if (held.state() == VersionState.REPLACED)
            throw new Refusal(
                    CONFLICT,
                    "siterule.not-in-state",
                    number,
                    Integer.toString(version),
                    held.state().name());
        return held;
    }

    private RuleVersionView done(RuleVersion held, Act act, String before) throws Refusal {
        shelf.flush(held.number());
        var state = held.retiredOn() == null ? held.state().name() : VersionState.RETIRED.name();
        trail.append(act.changing(List.of(new Change(held.number() + "/v" + held.version() + "#/state", before, state)))
                .with("version", Integer.toString(held.version())));
        return shelf.view(held);
    }

    private static LocalDate today() {
        return HouseClock.nowAtSite().toLocalDate();
    }
}
