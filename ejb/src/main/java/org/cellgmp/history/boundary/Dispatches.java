package org.cellgmp.history.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ectd.SequenceFiles;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ectd.SequenceValidator;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.ectd.WorkFolder;
import org.cellgmp.ground.Bounded;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.history.AnswerKind;
import org.cellgmp.history.DispatchLine;
import org.cellgmp.history.Sending;
import org.cellgmp.history.SequenceContent;
import org.cellgmp.history.TransmittedOutcome;
import org.cellgmp.history.control.HistoryShelf;
import org.cellgmp.history.control.KeptFiles;
import org.cellgmp.history.control.PackageStore;
import org.cellgmp.history.entity.Dispatch;
import org.cellgmp.history.entity.DispatchAnswer;
import org.cellgmp.history.entity.HistorySequence;
import org.cellgmp.history.entity.TransmittedPackage;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** The door to what was sent to an authority, what it answered, and whether what was transmitted is what was filed. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER})
public class Dispatches {
    /** Bytes of the file of an answer. */
    private static final long LARGEST_ANSWER = 50L << 20;

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_NOTE = 2000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    HistoryShelf shelf;

    @Inject
    PackageStore store;

    @Inject
    FileStore files;

    @Inject
    Trail trail;

    @Inject
    CurrentActor currentActor;

    /** In the order in which they were stated. */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
    public List<DispatchLine> of(String number, String sequence) throws Refusal {
        var lines = new ArrayList<DispatchLine>();
        for (var dispatch : dispatches(shelf.sequence(shelf.application(number), sequence)))
            lines.add(dispatch.line(
                    rows(DispatchAnswer.class, dispatch).stream()
                            .map(DispatchAnswer::line)
                            .toList(),
                    rows(TransmittedPackage.class, dispatch).stream()
                            .map(TransmittedPackage::line)
                            .toList()));
        return lines;
    }

    private List<Dispatch> dispatches(HistorySequence sequence) {
        return entities.createQuery(
                        "select d from Dispatch d where d.sequence = :sequence order by d.position", Dispatch.class)
                .setParameter("sequence", sequence.id())
                .getResultList();
    }

    private <T> List<T> rows(Class<T> type, Dispatch dispatch) {
        return entities.createQuery(
                        "select r from " + type.getSimpleName() + " r where r.dispatch = :dispatch order by r.id", type)
                .setParameter("dispatch", dispatch.id())
                .getResultList();
    }

    /**
     * States that the sequence was sent, as it is held.
     *
     * @return position of the dispatch
     * @throws Refusal UNREADABLE for words left out, or a moment that has not come
     */
    public int sent(String number, String sequence, Sending said) throws Refusal {
        var application = shelf.locked(number);
        var held = shelf.sequence(application, sequence);
        if (said.channel() == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "channel");
        mustHaveBeen("sentAt", said.sentAt());
        var kept = new Sending(
                said.channel(),
                Prose.required("wayOf", said.wayOf(), LONGEST_NAME),
                Prose.optional("tracking", said.tracking(), LONGEST_NUMBER),
                said.sentAt(),
                Prose.required("sentBy", said.sentBy(), LONGEST_NAME),
                Prose.optional("note", said.note(), LONGEST_NOTE));
        int position = dispatches(held).size() + 1;
        entities.persist(new Dispatch(held, position, kept, currentActor.get()));
        trail.append(Act.of("history.sent", number)
                .with("sequence", sequence)
                .with("dispatch", Integer.toString(position))
                .with("zip-sha256", held.zipSha256())
                .with("content-sha256", held.contentSha256())
                .with("channel", kept.channel().name())
                .with("way", kept.wayOf())
                .with("sent-at", kept.sentAt().toString())
                .with("sent-by", kept.sentBy()));
        return position;
    }

    /** @param file of the answer; null if none came with it @throws Refusal NOT_FOUND; UNREADABLE; TOO_LARGE */
    public void answered(
            String number,
            String sequence,
            int position,
            AnswerKind kind,
            OffsetDateTime receivedAt,
            String reference,
            String note,
            InputStream file,
            String fileName)
            throws Refusal, IOException {
        var dispatch = dispatch(number, sequence, position);
        if (kind == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "kind");
        mustHaveBeen("receivedAt", receivedAt);
        var stored = file == null ? null : kept(file, fileName, LARGEST_ANSWER);
        entities.persist(new DispatchAnswer(
                dispatch,
                kind,
                receivedAt,
                Prose.optional("reference", reference, LONGEST_NUMBER),
                Prose.optional("note", note, LONGEST_NOTE),
                stored,
                currentActor.get()));
        trail.append(Act.of("history.answered", number)
                .with("sequence", sequence)
                .with("dispatch", Integer.toString(position))
                .with("answer", kind.name())
                .with("reference", reference)
                .with("file-sha256", stored == null ? null : stored.sha256()));
    }

    private static void mustHaveBeen(String field, OffsetDateTime moment) throws Refusal {
        if (moment == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", field);
        if (moment.toInstant().isAfter(HouseClock.now()))
            throw new Refusal(Refusal.Reason.UNREADABLE, "history.not-yet", moment.toString());
    }

    private StoredFile kept(InputStream content, String name, long largest) throws Refusal, IOException {
        var stored = files.store(new Bounded(content, largest + 1), name, "application/octet-stream");
        if (stored.size() > largest)
            throw new Refusal(Refusal.Reason.TOO_LARGE, "dossier.file-too-large", Long.toString(largest >> 20));
        if (stored.size() == 0) throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-file");
        return stored;
    }

    private Dispatch dispatch(String number, String sequence, int position) throws Refusal {
        return dispatches(shelf.sequence(shelf.application(number), sequence)).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND, "history.no-dispatch", sequence, Integer.toString(position)));
    }

    /**
     * Holds the package that was transmitted beside what was filed, file by file by SHA-256, and judges it again.
     *
     * @throws Refusal UNREADABLE for an archive that is none, is not to be trusted, or does not hold this sequence; TOO_LARGE
     */
    public DispatchLine.Transmitted transmitted(
            String number, String sequence, int position, InputStream zip, String fileName)
            throws Refusal, IOException {
        if (zip == null) throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-file");
        var dispatch = dispatch(number, sequence, position);
        var application = shelf.application(number);
        var held = store.content(shelf.sequence(application, sequence).contentSha256());
        var stored = kept(zip, fileName, HistoryImports.LARGEST_ZIP);
        var work = WorkFolder.of("transmitted-" + UUID.randomUUID());
        try {
            var found = store.unpack(stored.sha256(), work).stream()
                    .filter(one -> one.name().equals(sequence) || one.name().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            Refusal.Reason.UNREADABLE, "history.other-sequence", String.valueOf(fileName), sequence));
            var sent = store.keep(found, sequence).content();
            var outcome = compared(held, sent, judged(number, sequence, sent));
            int same = held.files().size()
                    - outcome.differing().size()
                    - outcome.missing().size();
            var digest = store.json(outcome, number + "-" + sequence + ".transmitted.json");
            var row = new TransmittedPackage(dispatch, stored, same, outcome, digest, currentActor.get());
            entities.persist(row);
            trail.append(Act.of("history.transmitted-compared", number)
                    .with("sequence", sequence)
                    .with("dispatch", Integer.toString(position))
                    .with("zip-sha256", stored.sha256())
                    .with("identical", Boolean.toString(row.line().identical()))
                    .with("outcome-sha256", digest));
            return row.line();
        } finally {
            WorkFolder.sweep(work);
        }
    }

    private SequenceReport judged(String number, String sequence, SequenceContent sent) throws Refusal, IOException {
        var all = new ArrayList<SequenceFiles>();
        for (var other : shelf.sequences(shelf.application(number))) {
            var content = other.number().equals(sequence) ? sent : store.content(other.contentSha256());
            all.add(new KeptFiles(
                    new SequenceContent(number, content.number(), content.files(), content.emptyFolders()),
                    store::open));
        }
        return new SequenceValidator(StandardFiles.configured(), (region, places) -> List.of())
                .validate(all).stream()
                        .filter(report -> sequence.equals(report.sequence()))
                        .findFirst()
                        .orElse(null);
    }

    private static TransmittedOutcome compared(SequenceContent held, SequenceContent sent, SequenceReport report) {
        var left = new HashMap<String, String>();
        for (var line : sent.files()) left.put(line.path(), line.sha256());
        var differing = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var line : held.files()) {
            var other = left.remove(line.path());
            if (other == null) missing.add(line.path());
            else if (!other.equals(line.sha256())) differing.add(line.path());
        }
        return new TransmittedOutcome(
                differing, missing, left.keySet().stream().sorted().toList(), report);
    }

    /** What came of a comparison. @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
    public TransmittedOutcome outcome(String number, String sequence, int position, long id)
            throws Refusal, IOException {
        for (var row : rows(TransmittedPackage.class, dispatch(number, sequence, position)))
            if (row.id() == id)
                return store.json(TransmittedOutcome.class, row.line().outcomeSha256());
        throw new Refusal(Refusal.Reason.NOT_FOUND, "history.no-dispatch", sequence, Long.toString(id));
    }

    /** The file of an answer; that it was taken is an event. @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
    public StoredFile answerFile(String number, String sequence, int position, long id) throws Refusal {
        for (var row : rows(DispatchAnswer.class, dispatch(number, sequence, position))) {
            var line = row.line();
            if (line.id() != id || line.fileSha256() == null) continue;
            trail.append(Act.of("history.file-handed-out", number)
                    .with("sequence", sequence)
                    .with("file", line.fileName())
                    .with("sha256", line.fileSha256()));
            return new StoredFile(line.fileSha256(), line.fileSize(), line.fileName(), "application/octet-stream");
        }
        throw new Refusal(Refusal.Reason.NOT_FOUND, "history.no-dispatch", sequence, Long.toString(id));
    }
}
