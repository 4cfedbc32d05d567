package org.cellgmp.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.OneTimeCodes;
import org.cellgmp.identity.boundary.Reauthentication;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.signature.SignedContent;
import org.cellgmp.signature.SignedContent.ShownLine;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.SigningSeries;
import org.cellgmp.signature.SigningStanding;
import org.cellgmp.signature.control.Continuity;
import org.cellgmp.signature.control.SeriesInHand;
import org.cellgmp.signature.control.SignatureFormat;
import org.cellgmp.signature.control.SignatureShelf;
import org.cellgmp.signature.entity.Signature;

/**
 * The door of signing. Which role may sign which meaning is for the room above to say; here both components are checked
 * anew and the statement is kept. The inspector and the administrator sign nothing.
 */
@Stateless
public class Signatures {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEANING = Pattern.compile("[a-z][a-z0-9.-]{1,99}");
    private static final int LONGEST_ABOUT = 400;
    private static final int LONGEST_REASON = 4000;
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 4000;

    @Inject
    SignatureShelf shelf;

    @Inject
    Continuity continuity;

    @Inject
    Accounts accounts;

    @Inject
    OneTimeCodes codes;

    @Inject
    Reauthentication reauthentication;

    @Inject
    Trail trail;

    @Inject
    CurrentActor current;

    /**
     * Signs in the caller's transaction after checking both components anew; without a transaction it fails. In a continuous
     * series of signings of one session the account may be left out, the password never (21 CFR 11.200(a)(1)).
     *
     * @throws Refusal if the person has not acknowledged the electronic signature, the account is left out where it is
     *     needed or not the caller's own, the password is wrong (counted towards lockout) or was set
     *     by somebody else, the account is locked or closed, or a part of the request cannot be signed
     */
    @RolesAllowed(Role.WORKER)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public SignatureView sign(SigningRequest request) throws Refusal {
        var open = SeriesInHand.here().orElse(null);
        boolean alone = blank(request.account()) && request.password() == null;
        return open != null && alone ? signInSeries(request, open) : sign(request, check(request, MOST_LINES));
    }

    /**
     * Signs a list of things, after checking both components anew; each thing on it is then signed by itself while
     * {@link #through} runs. The list says of each its revision and digest.
     *
     * @throws Refusal as {@link #sign}; UNREADABLE for an empty list or more than {@link SigningSeries#MOST}
     */
    @RolesAllowed(Role.WORKER)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public SignatureView signList(SigningSeries series, String reason, String account, String password) throws Refusal {
        if (series.entries().isEmpty() || series.entries().size() > SigningSeries.MOST) throw cannot("entries");
        var shown = new TreeMap<String, String>();
        shown.put("act", series.act());
        for (var entry : series.entries())
            shown.put(
                    entry.part() == null ? entry.about() : entry.about() + " " + entry.part(),
                    "revision " + entry.revision() + ", digest " + entry.digest());
        var request = new SigningRequest(
                series.number(), series.digest(), SigningSeries.MEANING, reason, shown, account, password);
        return sign(request, check(request, SigningSeries.MOST + 1));
    }

    /**
     * Runs work in which what stands on the list may be signed without the components: they were given with the list.
     *
     * @param list number of the signature that {@link #signList} gave for this series
     * @throws Refusal NOT_ALLOWED if the caller did not sign that list; and whatever the work throws
     */
    @PermitAll // grants nothing by itself: the doors that sign say who may
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public <T> T through(SigningSeries series, String list, SigningSeries.Work<T> work) throws Refusal {
        var actor = current.get();
        var signed = shelf.find(list).map(Signature::view).orElse(null);
        if (signed == null
                || !signed.account().equals(actor.id())
                || !signed.meaning().equals(SigningSeries.MEANING)
                || !signed.digest().equals(series.digest()))
            throw new Refusal(Reason.NOT_ALLOWED, "signature.not-own-series", series.number());
        boolean both = continuity.byBoth(list).orElse(true);
        return SeriesInHand.during(new SeriesInHand.Open(series, list, actor.id(), both), work);
    }

    /** One of a list: what was signed names the list, whose statement names what was signed. */
    private SignatureView signInSeries(SigningRequest request, SeriesInHand.Open open) throws Refusal {
        var actor = current.get();
        var shown = check(request, MOST_LINES);
        if (!open.account().equals(actor.id()) || !open.series().covers(request.about()))
            throw new Refusal(Reason.NOT_ALLOWED, "signature.not-on-list", request.about());
        shown.add(new ShownLine("series", open.series().number()));
        shown.add(new ShownLine("signed with the list", open.signature()));
        mustBeCertified(actor, refused(request));
        return made(request, shown, actor, open.both());
    }

    private SignatureView sign(SigningRequest request, List<ShownLine> shown) throws Refusal {
        var actor = current.get();
        var refused = refused(request);
        mustBeCertified(actor, refused);
        boolean both = both(actor, request, refused);
        reauthentication.insist(actor, both ? request.account() : actor.id(), request.password(), refused);
        return made(request, shown, actor, both);
    }

    private static Act refused(SigningRequest request) {
        return Act.of("signature.refused", request.about()).with("meaning", request.meaning());
    }

    private SignatureView made(SigningRequest request, List<ShownLine> shown, Actor actor, boolean both) {
        // In whose place it was signed stands in what was signed, and is kept with it.
        for (var giver : new TreeMap<>(actor.deputising()).entrySet())
            shown.add(new ShownLine("deputy for", giver.getKey()));
        var at = HouseClock.now();
        var zone = HouseClock.zone();
        var number = shelf.nextNumber(at.atZone(zone).getYear());
        var content = new SignedContent(
                number,
                request.about(),
                request.digest(),
                request.meaning(),
                blankIsNull(request.reason()),
                actor.id(),
                actor.printedName(),
                at,
                zone.getId(),
                shown);
        var signature = keep(content, both);
        continuity.mark(number, actor, both, at);
        return signature;
    }

    /** How the caller stands before signing: what the form has to ask for. */
    @PermitAll
    public SigningStanding standing() {
        var actor = current.get();
        boolean certified =
                accounts.find(actor.id()).map(AccountView::certifiedAt).isPresent();
        return new SigningStanding(certified, continuity.until(actor).orElse(null), codes.wantedToSign());
    }

    /** Nobody signs before taking the electronic signature for the own (21 CFR 11.100(c)). */
    private void mustBeCertified(Actor actor, Act refused) throws Refusal {
        if (accounts.find(actor.id()).map(AccountView::certifiedAt).isPresent()) return;
        trail.appendApart(refused.with("cause", "not-certified"));
        throw new Refusal(Reason.BLOCKED, "signature.not-certified");
    }

    /** Whether the account is to be given too: always, but for the next signatures of a continuous series. */
    private boolean both(Actor actor, SigningRequest request, Act refused) throws Refusal {
        boolean given = request.account() != null && !request.account().isBlank();
        if (given || CurrentCall.session() == null) return true;
        if (continuity.until(actor).isPresent()) return false;
        trail.appendApart(refused.with("cause", "password-alone"));
        throw new Refusal(Reason.BLOCKED, "signature.both-components");
    }

    /** All signatures about the number, its versions and its cells, oldest first. */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public List<SignatureView> of(String number) {
        return shelf.of(number).stream().map(Signature::view).toList();
    }

    /** One signature by its own number. @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public SignatureView signature(String number) throws Refusal {
        return shelf.find(number)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "signature.unknown", number))
                .view();
    }

    /** The name that the signer's account prints now; the signature keeps the one that was printed when it was made. */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public String nameNow(SignatureView signature) {
        return accounts.find(signature.account()).map(AccountView::printedName).orElse(signature.printedName());
    }

    /** True if the kept statement still has the digest that was kept with it. @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public boolean intact(String number) throws Refusal {
        var signature =
                shelf.find(number).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "signature.unknown", number));
        return SignatureFormat.digest(signature.view().statement()).equals(signature.statementDigest());
    }

    /** With which components the signature was made; empty for one from before that was written down. */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public Optional<Boolean> byBoth(String number) {
        return continuity.byBoth(number);
    }

    private SignatureView keep(SignedContent content, boolean both) {
        var statement = SignatureFormat.statement(content);
        var digest = SignatureFormat.digest(statement);
        var signature = new Signature(content, statement, digest);
        shelf.keep(signature);
        trail.append(Act.of("signature.signed", content.about())
                .because(content.reason())
                .with("signature", content.number())
                .with("meaning", content.meaning())
                .with("components", both ? "account and password" : "password")
                .with("signed digest", content.digest())
                .with("statement digest", digest));
        return signature.view();
    }

    private static List<ShownLine> check(SigningRequest request, int most) throws Refusal {
        if (!fits(request.about(), LONGEST_ABOUT)) throw cannot("about");
        if (request.digest() == null || !DIGEST.matcher(request.digest()).matches()) throw cannot("digest");
        if (request.meaning() == null || !MEANING.matcher(request.meaning()).matches()) throw cannot("meaning");
        if (request.reason() != null && !request.reason().isBlank() && !fits(request.reason(), LONGEST_REASON))
            throw cannot("reason");
        var shown = request.shown() == null ? new TreeMap<String, String>() : request.shown();
        if (shown.size() > most) throw cannot("shown");
        var lines = new ArrayList<ShownLine>();
        for (var line : shown.entrySet()) {
            var value = line.getValue() == null ? "" : line.getValue();
            if (!fits(line.getKey(), LONGEST_LINE) || !value.isEmpty() && !fits(value, LONGEST_LINE))
                throw cannot("shown");
            lines.add(new ShownLine(line.getKey(), value));
        }
        return lines;
    }

    /** There, not too long, and nothing in it that has no UTF-8 or no place in a database. */
    private static boolean fits(String text, int longest) {
        return text != null
                && !text.isBlank()
                && text.length() <= longest
                && text.codePoints()
                        .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Refusal cannot(String part) {
        return new Refusal(Reason.UNREADABLE, "signature.cannot-be-signed", part);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
