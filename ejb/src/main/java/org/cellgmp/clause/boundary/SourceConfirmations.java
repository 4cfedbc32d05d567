package org.cellgmp.clause.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.TOO_LARGE;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.clause.CheckAct;
import org.cellgmp.clause.CheckContent;
import org.cellgmp.clause.CheckOrder;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.CheckView;
import org.cellgmp.clause.Signing;
import org.cellgmp.clause.control.CheckKeeping;
import org.cellgmp.clause.control.Shelf;
import org.cellgmp.clause.entity.SourceReading;
import org.cellgmp.ground.Bounded;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.RegisteredClause;
import org.cellgmp.guideline.SourceChecks;
import org.cellgmp.guideline.Wording;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/**
 * The door for comparing a clause that nobody had read with the official text: the expert notes and signs, a second person brings it into
 * force. From then on the clause counts in full, wherever something is judged.
 */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.WRITER, Role.APPROVER})
public class SourceConfirmations {
    /** Bytes of the file that was read. */
    public static final long LARGEST = 64L << 20;
    /** Characters of an edition and of a clause's number. */
    public static final int LONGEST_NAME = 200;
    /** Characters of a paraphrase. */
    public static final int LONGEST_PARAPHRASE = 1_000;

    private static final int LONG = 4_000;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @Inject
    Shelf shelf;

    @Inject
    CheckKeeping keeping;

    @Inject
    FileStore files;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    /**
     * Notes what was read. Nothing counts by it yet.
     *
     * @param content of the file that was read; null if only its digest is given
     * @throws Refusal NOT_FOUND without such a clause; CONFLICT if it was read by those who wrote the register, or another check is on its way;
     *     UNREADABLE naming the field that is wrong, or if file and digest do not agree; TOO_LARGE past {@link #LARGEST}
     */
    public CheckView note(CheckOrder order, InputStream content, String name) throws Refusal, IOException {
        var who = currentActor.get();
        var register = shelf.register(order.guideline());
        var shipped = shelf.clause(register, order.clause());
        if (Boolean.TRUE.equals(shipped.sourceRead()))
            throw new Refusal(CONFLICT, "clause.read-already", shipped.key());
        var coming = keeping.onItsWay(register.guideline(), shipped.key());
        if (coming.isPresent())
            throw new Refusal(
                    CONFLICT,
                    "clause.check-on-its-way",
                    shipped.key(),
                    coming.get().number());
        var shown = shelf.clause(new SourceChecks(keeping.inForce(HouseClock.nowAtSite())).in(register), shipped.key());
        var read = Prose.required("read", order.read(), LONGEST_NAME);
        var becomes = new CheckContent.Words(
                wording("shown", order.shown(), shown.clause(), LONGEST_NAME),
                wording("says", order.says(), shown.title(), LONGEST_PARAPHRASE));
        var note = Prose.optional("note", order.note(), LONG);
        var digest = digest(order.digest());
        var file = content == null ? null : stored(content, name);
        if (file == null && digest == null) throw new Refusal(UNREADABLE, "clause.no-source");
        if (file != null && digest != null && !file.sha256().equals(digest))
            throw new Refusal(UNREADABLE, "clause.other-source", file.sha256());
        var check = new SourceReading(
                new CheckContent.Said(
                        numbers.next("SK"),
                        register.guideline(),
                        shipped.key(),
                        register.edition(),
                        read,
                        file == null ? digest : file.sha256(),
                        file == null ? null : file.name(),
                        file == null ? null : Long.toString(file.size()),
                        was(shown),
                        becomes,
                        note,
                        who.id()),
                who);
        keeping.add(check);
        return keeping.done(check, null, Act.of("clause.source-noted", check.number()), who);
    }

    private static CheckContent.Words was(RegisteredClause shown) {
        return new CheckContent.Words(shown.clause(), shown.title());
    }

    /** Both languages or neither. */
    private static Wording wording(String field, Wording asked, Wording otherwise, int longest) throws Refusal {
        var english = asked == null ? null : Prose.optional(field, asked.english(), longest);
        var chinese = asked == null ? null : Prose.optional(field + "Chinese", asked.chinese(), longest);
        if (english == null && chinese == null) return otherwise;
        return new Wording(
                Prose.required(field, english, longest), Prose.required(field + "Chinese", chinese, longest));
    }

    private static String digest(String given) throws Refusal {
        if (given == null || given.isBlank()) return null;
        var digest = given.strip().toLowerCase(Locale.ROOT);
        if (!DIGEST.matcher(digest).matches()) throw new Refusal(UNREADABLE, "clause.no-digest", given.strip());
        return digest;
    }

    private StoredFile stored(InputStream content, String name) throws Refusal, IOException {
        Path received = Files.createTempFile("source", ".bin");
        try {
            long size = Files.copy(new Bounded(content, LARGEST + 1), received, StandardCopyOption.REPLACE_EXISTING);
            if (size > LARGEST) throw new Refusal(TOO_LARGE, "clause.source-too-large", Long.toString(LARGEST >> 20));
            if (size == 0) throw new Refusal(UNREADABLE, "clause.no-source");
            try (var in = Files.newInputStream(received)) {
                return files.store(in, name, "application/octet-stream");
            }
        } finally {
            Files.deleteIfExists(received);
        }
    }

    /** The expert signs that the clause says so in the official text. @throws Refusal for a wrong component of the signature */
    public CheckView confirm(String number, int revision, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var check = keeping.current(number, revision);
        check.allow(CheckAct.CONFIRM, who);
        var before = check.content();
        var signed = sign(check, "clause.source-confirmation", reason, account, password);
        check.confirmed(signed);
        return keeping.done(check, before, act("clause.source-confirmed", number, signed), who);
    }

    /** Brings it into force; what was in force for the clause is superseded. @throws Refusal NOT_ALLOWED for who noted or confirmed it */
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public CheckView countersign(String number, int revision, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var check = keeping.current(number, revision);
        check.allow(CheckAct.COUNTERSIGN, who);
        var before = check.content();
        var said = before.said();
        if (!said.ofEdition().equals(shelf.register(said.guideline()).edition()))
            throw new Refusal(CONFLICT, "clause.other-edition", number, said.ofEdition());
        var signed = sign(check, "clause.source-countersignature", reason, account, password);
        var former = keeping.inForce(said.guideline(), said.clause()).orElse(null);
        if (former != null) {
            var was = former.content();
            former.ends(CheckState.SUPERSEDED, who, signed.at(), signed.reason(), null, number);
            keeping.flush(former.number());
            keeping.told(
                    former,
                    was,
                    Act.of("clause.source-superseded", former.number()).because(signed.reason()));
        }
        check.inForce(signed);
        return keeping.done(check, before, act("clause.source-in-force", number, signed), who);
    }

    /** It comes to nothing; the clause stays as it was. @throws Refusal without a reason */
    public CheckView decline(String number, int revision, String reason) throws Refusal {
        var who = currentActor.get();
        var check = keeping.current(number, revision);
        check.allow(CheckAct.DECLINE, who);
        var before = check.content();
        var why = Prose.required("reason", reason, LONG);
        check.ends(CheckState.DECLINED, who, HouseClock.nowAtSite(), why, null, null);
        return keeping.done(
                check, before, Act.of("clause.source-declined", number).because(why), who);
    }

    /** What rests on the clause alone is advisory again. @throws Refusal without a reason; for a wrong component of the signature */
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public CheckView revoke(String number, int revision, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var check = keeping.current(number, revision);
        check.allow(CheckAct.REVOKE, who);
        var before = check.content();
        var signed = sign(check, "clause.source-revocation", reason, account, password);
        check.ends(CheckState.REVOKED, who, signed.at(), signed.reason(), signed.signature(), null);
        return keeping.done(check, before, act("clause.source-revoked", number, signed), who);
    }

    private static Act act(String name, String number, Signing signed) {
        return Act.of(name, number).because(signed.reason()).with("signature", signed.signature());
    }

    private Signing sign(SourceReading check, String meaning, String reason, String account, String password)
            throws Refusal {
        var why = Prose.required("reason", reason, LONG);
        var said = check.content().said();
        var shown = new LinkedHashMap<String, String>();
        shown.put("guideline", said.guideline());
        shown.put("clause", said.clause());
        shown.put("edition read", said.read());
        shown.put("file digest", said.digest());
        shown.put("number", said.becomes().shown().english());
        shown.put("paraphrase", said.becomes().says().english());
        shown.put("paraphrase in Chinese", said.becomes().says().chinese());
        shown.put("state", check.state().name());
        return Signing.of(signatures.sign(
                new SigningRequest(check.number(), check.content().digest(), meaning, why, shown, account, password)));
    }
}
