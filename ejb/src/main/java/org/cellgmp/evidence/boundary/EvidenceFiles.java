package org.cellgmp.evidence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.evidence.Evidence;
import org.cellgmp.evidence.Evidence.Showing;
import org.cellgmp.evidence.EvidenceHolder;
import org.cellgmp.evidence.control.EvidenceBook;
import org.cellgmp.evidence.control.Looks;
import org.cellgmp.ground.Bounded;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.Address;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * The door of evidence. Adding is for those who make and review records; nothing that was added is changed or taken away.
 * Source: China GMP (2010) Art. 160 (printouts are kept with the record); 21 CFR 211.194(a)(4).
 */
@Stateless
@RolesAllowed(Role.READER)
public class EvidenceFiles {
    /** Bytes of one file. */
    public static final long LARGEST = 64L << 20;
    /** Files of one record. */
    public static final int MOST = Page.LARGEST;

    /** Characters of what a file is said to show, and of a pointer. */
    private static final int LONGEST = 500;
    /** Bytes of a text that are shown in place. */
    private static final int TEXT = 16 << 10;

    @Inject
    EvidenceBook book;

    @Inject
    Records records;

    @Inject
    FileStore files;

    @Inject
    Numbers numbers;

    @Inject
    CurrentActor current;

    @Inject
    Trail trail;

    @Any
    @Inject
    Instance<EvidenceHolder> holders;

    /**
     * Adds a file to the latest version of a record, or to a thing of a room above such as a quality event.
     *
     * @param pointer JSON Pointer of a cell or part that the record has; null or empty for the record as a whole
     * @param says what the file shows; asked for
     * @throws Refusal NOT_FOUND without such a record; UNREADABLE without content, without words or if the record has no
     *     such place; TOO_LARGE past {@link #LARGEST}; CONFLICT if the record has {@link #MOST} already
     */
    @RolesAllowed({Role.RECORDER, Role.REVIEWER, Role.ANALYST, Role.ANALYST_REVIEWER, Role.QA})
    @Interceptors({RefusedActs.class, WithinReach.class})
    public Evidence add(String record, String pointer, String says, InputStream content, String name)
            throws Refusal, IOException {
        var at = pointer == null ? "" : pointer.strip();
        var to = to(record, at);
        if (to == null) throw new Refusal(Refusal.Reason.UNREADABLE, "evidence.no-place", record, cut(at));
        if (says == null || says.isBlank()) throw new Refusal(Refusal.Reason.UNREADABLE, "evidence.nothing-said");
        if (says.strip().length() > LONGEST)
            throw new Refusal(Refusal.Reason.UNREADABLE, "evidence.too-much-said", Integer.toString(LONGEST));
        if (book.count(record) >= MOST)
            throw new Refusal(Refusal.Reason.CONFLICT, "evidence.too-many", record, Integer.toString(MOST));
        var received = Files.createTempFile("evidence", ".bin");
        try {
            receive(content, received);
            var look = Looks.at(received);
            StoredFile stored;
            try (var in = Files.newInputStream(received)) {
                stored =
                        files.store(in, name, look.mediaType() == null ? "application/octet-stream" : look.mediaType());
            }
            return write(to, says.strip(), stored, look);
        } finally {
            Files.deleteIfExists(received);
        }
    }

    /** The version that is added to: of a record, or of a thing of a room above, which has no places. Null without such a place. */
    private Address to(String number, String at) throws Refusal {
        for (var holder : holders) {
            var version = holder.versionForMore(number);
            if (version.isPresent()) return at.isEmpty() ? Address.of(number, version.getAsInt() + 1) : null;
        }
        var view = records.latest(number);
        return has(view, at) ? new Address(number, view.address().version(), at) : null;
    }

    private Evidence write(Address to, String says, StoredFile stored, Looks.Look look) {
        var actor = current.get();
        var evidence = new Evidence(
                numbers.next("EV"),
                to.number(),
                to.version(),
                to.pointer(),
                says,
                stored,
                look.showing(),
                look.pages(),
                actor.id(),
                actor.printedName(),
                HouseClock.now());
        book.add(evidence);
        trail.append(Act.of("evidence.added", to.toString())
                .because(says)
                .with("evidence", evidence.number())
                .with("file", stored.name())
                .with("sha256", stored.sha256()));
        return evidence;
    }

    /** Evidence of a record in the order in which it was added; at most {@link #MOST}. */
    public List<Evidence> of(String record) {
        return book.of(record, MOST);
    }

    /** @throws Refusal NOT_FOUND */
    public Evidence one(String number) throws Refusal {
        return book.find(number)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "evidence.unknown", cut(number)));
    }

    /** The file, about to leave the house: that is written in the trail. @throws Refusal NOT_FOUND */
    public StoredFile handOut(String number) throws Refusal {
        var evidence = one(number);
        trail.append(Act.of("evidence.handed-out", evidence.record() + "/v" + evidence.version())
                .with("evidence", number)
                .with("file", evidence.file().name())
                .with("sha256", evidence.file().sha256()));
        return evidence.file();
    }

    /** The content of a file that was handed out. */
    public InputStream open(StoredFile file) throws IOException {
        return files.open(file.sha256());
    }

    /** A picture, byte for byte. @throws Refusal NOT_FOUND unless it is one */
    public InputStream picture(String number) throws Refusal, IOException {
        return files.open(shown(number, Showing.PICTURE).file().sha256());
    }

    /** Draws a page of a PDF as PNG. @param page from 1 @throws Refusal NOT_FOUND if there is no such page */
    public void draw(String number, int page, OutputStream out) throws Refusal, IOException {
        var evidence = shown(number, Showing.PDF);
        if (page < 1 || page > evidence.pages())
            throw new Refusal(Refusal.Reason.NOT_FOUND, "evidence.no-page", number, Integer.toString(page));
        try (var in = files.open(evidence.file().sha256())) {
            Looks.draw(in, page, out);
        }
    }

    /** The first lines of a file, the last perhaps cut; empty unless it is text in UTF-8. */
    public Optional<String> text(StoredFile file) throws IOException {
        try (var in = files.open(file.sha256())) {
            var head = in.readNBytes(TEXT);
            return Looks.text(head) ? Optional.of(Looks.whole(head)) : Optional.empty();
        }
    }

    private Evidence shown(String number, Showing showing) throws Refusal {
        var evidence = one(number);
        if (evidence.showing() != showing)
            throw new Refusal(Refusal.Reason.NOT_FOUND, "evidence.not-shown", cut(number));
        return evidence;
    }

    private static boolean has(RecordView view, String pointer) {
        return pointer.isEmpty()
                || pointer.length() <= LONGEST
                        && CanonicalJson.leaves(view.record()).keySet().stream()
                                .anyMatch(leaf -> leaf.equals(pointer) || leaf.startsWith(pointer + "/"));
    }

    private static String cut(String text) {
        var told = String.valueOf(text);
        return told.length() > 80 ? told.substring(0, 80) : told;
    }

    private static void receive(InputStream content, Path file) throws Refusal, IOException {
        if (content == null) content = new ByteArrayInputStream(new byte[0]);
        long size = Files.copy(new Bounded(content, LARGEST + 1), file, StandardCopyOption.REPLACE_EXISTING);
        if (size > LARGEST)
            throw new Refusal(Refusal.Reason.TOO_LARGE, "evidence.too-large", Long.toString(LARGEST >> 20));
        if (size == 0) throw new Refusal(Refusal.Reason.UNREADABLE, "evidence.no-file");
    }
}
