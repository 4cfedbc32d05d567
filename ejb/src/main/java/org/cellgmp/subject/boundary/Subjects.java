package org.cellgmp.subject.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Reauthentication;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.identifier.CheckCharacter;
import org.cellgmp.subject.DirectIdentifiers;
import org.cellgmp.subject.SubjectKind;
import org.cellgmp.subject.SubjectView;
import org.cellgmp.subject.control.Reason;
import org.cellgmp.subject.control.Seal;
import org.cellgmp.subject.control.SubjectBook;
import org.cellgmp.subject.entity.Subject;

/**
 * The door to subjects. Pseudonyms may be seen by everybody with business in the plant; to register a person, to find one by
 * hospital number, to learn who one is and to erase one takes the right of re-identification besides the role. Source: GDPR
 * Art. 4(5), 17, 25 and 32; PIPL of China Art. 47, 51 and 73(3).
 */
@Stateless
@RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
public class Subjects {
    /** Detail of the event of registering: what the trail holds of the identity. */
    private static final String COMMITMENT = "identity commitment";

    private static final Pattern PSEUDONYM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,59}");
    /** Without what is read for something else: I, L, O and U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    SubjectBook book;

    @Inject
    Seal seal;

    @Inject
    ReidentificationRights rights;

    @Inject
    Reauthentication reauthentication;

    @Inject
    CurrentActor current;

    @Inject
    Trail trail;

    /** By number. @param after last number of the page before, null for the first */
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH,
        Role.INSPECTS
    })
    public Page<SubjectView> list(String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var found = book.page(after, rows + 1).stream().map(Subject::view).toList();
        boolean more = found.size() > rows;
        return new Page<>(
                found.subList(0, Math.min(rows, found.size())),
                more ? found.get(rows - 1).number() : null);
    }

    /** The one that records know by this pseudonym. */
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH,
        Role.INSPECTS
    })
    public Optional<SubjectView> named(String pseudonym) {
        // What cannot be a pseudonym is nobody's.
        return PSEUDONYM.matcher(pseudonym.strip()).matches()
                ? book.named(pseudonym.strip()).map(Subject::view)
                : Optional.empty();
    }

    /** @throws Refusal NOT_FOUND */
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH,
        Role.INSPECTS
    })
    public SubjectView get(String number) throws Refusal {
        return subject(number).view();
    }

    /**
     * Registers a person.
     *
     * @param pseudonym that records use already; null or empty to be given one by chance
     * @throws Refusal without the right or a reason, without kind, name or hospital number, if the pseudonym is taken, is no plain
     *     word or holds what it is to hide, or if the hospital number is registered
     */
    @Interceptors(RefusedActs.class)
    public SubjectView register(SubjectKind kind, String pseudonym, DirectIdentifiers identity, String reason)
            throws Refusal {
        insistOnRight();
        var why = Reason.of(reason);
        if (kind == null) throw new Refusal(Refusal.Reason.UNREADABLE, "subject.kind-missing");
        check(identity);
        var name = pseudonym == null || pseudonym.isBlank() ? chosenByChance() : pseudonym.strip();
        checkPseudonym(name, identity);
        var lookup = seal.lookup(identity.hospitalNumber());
        var known = book.known(lookup);
        if (known.isPresent())
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "subject.already-known",
                    known.get().number());
        long id = book.nextId();
        var sealed = seal.seal(name, CanonicalJson.write(identity));
        var subject = new Subject(
                id,
                SubjectBook.number(id),
                name,
                kind,
                current.get().id(),
                HouseClock.now(),
                sealed.wrappedKey(),
                sealed.text(),
                lookup);
        book.add(subject);
        trail.append(Act.of("subject.registered", subject.number())
                .because(why)
                .with("pseudonym", name)
                .with("kind", kind.name())
                .with(COMMITMENT, seal.commitment(name, sealed)));
        return subject.view();
    }

    /** The subject with a hospital number. The number asked for is written nowhere. @throws Refusal without the right or a reason */
    @Interceptors(RefusedActs.class)
    public Optional<SubjectView> find(String hospitalNumber, String reason) throws Refusal {
        insistOnRight();
        var why = Reason.of(reason);
        if (hospitalNumber == null || hospitalNumber.isBlank())
            throw new Refusal(Refusal.Reason.UNREADABLE, "subject.identity-missing");
        var found = book.known(seal.lookup(hospitalNumber));
        trail.append(Act.of("subject.looked-up", found.map(Subject::number).orElse(null))
                .because(why)
                .with("found", Boolean.toString(found.isPresent())));
        return found.map(Subject::view);
    }

    /**
     * Who a subject is.
     *
     * @throws Refusal without the right or a reason, if account or password are not the caller's, if the identity was erased, or if it is
     *     not the one of which the trail holds the commitment
     */
    @Interceptors(RefusedActs.class)
    public DirectIdentifiers reidentify(String number, String reason, String account, String password) throws Refusal {
        insistOnRight();
        var why = Reason.of(reason);
        var subject = subject(number);
        if (subject.erased()) throw new Refusal(Refusal.Reason.BLOCKED, "subject.erased", number);
        reauthentication.insist(
                current.get(), account, password, Act.of("subject.reidentification-refused", subject.number()));
        var sealed = new Seal.Sealed(subject.wrappedKey(), subject.sealed());
        insistOnCommitted(subject, sealed);
        trail.append(
                Act.of("subject.reidentified", subject.number()).because(why).with("pseudonym", subject.pseudonym()));
        var opened = seal.open(subject.pseudonym(), sealed);
        return CanonicalJson.read(DirectIdentifiers.class, opened);
    }

    /**
     * Destroys the key of a subject's identity, for good. Records, digests and signatures stay, for they hold the pseudonym.
     *
     * @throws Refusal without the right or a reason, if account or password are not the caller's, or if it was erased before
     */
    @RolesAllowed(Role.QA)
    @Interceptors(RefusedActs.class)
    public SubjectView erase(String number, String reason, String account, String password) throws Refusal {
        insistOnRight();
        var why = Reason.of(reason);
        var subject = subject(number);
        if (subject.erased()) throw new Refusal(Refusal.Reason.CONFLICT, "subject.erased", number);
        reauthentication.insist(current.get(), account, password, Act.of("subject.erasure-refused", subject.number()));
        subject.erase(HouseClock.now());
        trail.append(Act.of("subject.erased", subject.number()).because(why).with("pseudonym", subject.pseudonym()));
        return subject.view();
    }

    /** The owner of the database could lay the identity of one subject under another's key; the trail knows better. */
    private void insistOnCommitted(Subject subject, Seal.Sealed sealed) throws Refusal {
        var registered = trail.story(subject.number(), null, 1).items();
        var committed =
                registered.isEmpty() ? null : registered.get(0).details().get(COMMITMENT);
        if (committed != null && !committed.equals(seal.commitment(subject.pseudonym(), sealed)))
            throw new Refusal(Refusal.Reason.BLOCKED, "subject.not-as-registered", subject.number());
    }

    private Subject subject(String number) throws Refusal {
        return book.numbered(number)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "subject.unknown", String.valueOf(number)));
    }

    private void insistOnRight() throws Refusal {
        if (!rights.mine()) throw new Refusal(Refusal.Reason.NOT_ALLOWED, "subject.no-right");
    }

    private static void check(DirectIdentifiers identity) throws Refusal {
        if (blank(identity.name()) || blank(identity.hospitalNumber()))
            throw new Refusal(Refusal.Reason.UNREADABLE, "subject.identity-missing");
        var parts = Stream.of(identity.name(), identity.birthDate(), identity.hospitalNumber(), identity.other());
        if (parts.anyMatch(part -> part != null && part.length() > Reason.LONGEST))
            throw new Refusal(Refusal.Reason.UNREADABLE, "subject.too-long", "" + Reason.LONGEST);
    }

    private void checkPseudonym(String pseudonym, DirectIdentifiers identity) throws Refusal {
        if (!PSEUDONYM.matcher(pseudonym).matches())
            throw new Refusal(Refusal.Reason.UNREADABLE, "subject.pseudonym-unfit");
        var plain = plain(pseudonym);
        for (var part : new String[] {identity.name(), identity.hospitalNumber(), identity.birthDate()}) {
            var telling = part == null ? "" : plain(part);
            if (telling.length() > 2 && plain.contains(telling))
                throw new Refusal(Refusal.Reason.UNREADABLE, "subject.pseudonym-tells");
        }
        if (book.named(pseudonym).isPresent())
            throw new Refusal(Refusal.Reason.CONFLICT, "subject.pseudonym-taken", pseudonym);
    }

    /** Eight characters by chance and a check character (ISO/IEC 7064 MOD 37-2), so that a slip of the pen is seen. */
    private static String chosenByChance() {
        String chosen;
        do {
            var letters = new StringBuilder();
            for (int i = 0; i < 8; i++) letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            chosen = letters.toString();
        } while (CheckCharacter.mod37(chosen) == '*');
        return "S-" + chosen.substring(0, 4) + "-" + chosen.substring(4) + "-" + CheckCharacter.mod37(chosen);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
