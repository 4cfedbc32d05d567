package org.cellgmp.trailreview.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.trailreview.Answer;
import org.cellgmp.trailreview.AnswerKind;
import org.cellgmp.trailreview.Answering;
import org.cellgmp.trailreview.BatchReview;
import org.cellgmp.trailreview.BatchTrail;
import org.cellgmp.trailreview.Gravity;
import org.cellgmp.trailreview.Hands;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.ReviewContent;
import org.cellgmp.trailreview.ReviewSigning;
import org.cellgmp.trailreview.ReviewStanding;
import org.cellgmp.trailreview.SignedReview;

/** Lays the trail of a batch before its reviewer, takes the answers, and has the review signed. */
@ApplicationScoped
public class Reviewing {
    private static final int LONGEST = 4_000;

    /** What the signature says. */
    static final String MEANING = "trailreview.reviewed";

    @Inject
    TrailReading reading;

    @Inject
    ReviewShelf shelf;

    @Inject
    ReviewLists lists;

    @Inject
    Limits limits;

    @Inject
    DeviationRegister deviations;

    @Inject
    Signatures signatures;

    @Inject
    Numbers numbers;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    public BatchReview show(String number) throws Refusal {
        var batch = reading.batch(number);
        var told = reading.whole(batch, limits.inForce());
        return laid(batch, told, currentActor.get());
    }

    private BatchReview laid(TrailReading.Batch batch, BatchTrail told, Actor who) {
        var number = batch.number();
        var events = told.data();
        var reviews = shelf.of(number);
        var ranked = Ranking.of(told, limits.inForce());
        var keys = ranked.stream().map(Ranked::key).collect(Collectors.toSet());
        var answers = new LinkedHashMap<String, Answer>(shelf.answers(number));
        answers.keySet().retainAll(keys);
        return new BatchReview(
                number,
                batch.record().title(),
                batch.record().product(),
                batch.latest().address().version(),
                Covering.digest(events),
                events.size(),
                ranked,
                Map.copyOf(answers),
                reviews.isEmpty() ? List.of() : Covering.since(reviews.get(0).content(), events),
                reviews,
                reading.seesAround(),
                whyNot(batch, told, who));
    }

    /** Competent and independent: of the quality unit, and nobody whose work it is. */
    private static Refusal whyNot(TrailReading.Batch batch, BatchTrail told, Actor who) {
        if (!who.holds(Role.QA_MANAGER)) return new Refusal(NOT_ALLOWED, "trailreview.role");
        var keepers = batch.versions().stream().map(RecordView::by).toList();
        boolean entered = told.data().stream().anyMatch(event -> who.standsFor(event.actor()));
        return entered || Hands.of(batch.record(), keepers).include(who)
                ? new Refusal(NOT_ALLOWED, "trailreview.own-hand", batch.number(), who.printedName())
                : null;
    }

    /** How the batch stands, as far as a release asks. */
    public ReviewStanding standing(String number) throws Refusal {
        var told = reading.about(reading.batch(number));
        var reviews = shelf.of(number);
        var latest = reviews.isEmpty() ? null : reviews.get(0);
        var high = Ranking.of(told, limits.inForce()).stream()
                .filter(one -> one.criterion().gravity() == Gravity.HIGH)
                .count();
        var since = latest == null
                ? told.data().size()
                : Covering.since(latest.content(), told.data()).size();
        return new ReviewStanding(number, told.revisions().size(), (int) high, latest, since);
    }

    public BatchReview answer(String number, Answering asked) throws Refusal {
        var batch = reading.batch(number);
        var told = reading.whole(batch, limits.inForce());
        var who = currentActor.get();
        var before = laid(batch, told, who);
        if (before.whyNot() != null) throw before.whyNot();
        var answering = checked(number, asked, before);
        shelf.answer(number, answering, who);
        trail.append(Act.of("trailreview.answered", number)
                .because(answering.text())
                .with("answer", answering.kind().name())
                .with("deviation", answering.deviation())
                .with("answered", Integer.toString(answering.keys().size()))
                .with("events", Prose.shown(events(before, answering), LONGEST)));
        return laid(batch, told, who);
    }

    private static String events(BatchReview before, Answering answering) {
        return before.ranked().stream()
                .filter(one -> answering.keys().contains(one.key()))
                .map(one -> one.criterion() + " " + one.events())
                .collect(Collectors.joining("; "));
    }

    private Answering checked(String number, Answering asked, BatchReview before) throws Refusal {
        if (asked.kind() == null) throw new Refusal(UNREADABLE, "ground.field-missing", "answer");
        if (asked.keys().isEmpty()) throw new Refusal(UNREADABLE, "trailreview.nothing-picked");
        var known = before.ranked().stream().map(Ranked::key).collect(Collectors.toSet());
        if (!known.containsAll(asked.keys())) throw new Refusal(CONFLICT, "trailreview.moved", number);
        var text = asked.kind() == AnswerKind.EXPLAINED
                ? Prose.required("text", asked.text(), LONGEST)
                : Prose.optional("text", asked.text(), LONGEST);
        String deviation = null;
        if (asked.kind() == AnswerKind.DEVIATION)
            deviation = deviations
                    .get(Prose.required("deviation", asked.deviation(), 40))
                    .number();
        return new Answering(List.copyOf(new HashSet<>(asked.keys())), asked.kind(), text, deviation);
    }

    public SignedReview sign(String number, ReviewSigning signing) throws Refusal {
        var batch = reading.batch(number);
        var told = reading.whole(batch, limits.inForce());
        var who = currentActor.get();
        var shown = laid(batch, told, who);
        if (shown.whyNot() != null) throw shown.whyNot();
        if (!shown.seen().equals(signing.seen())) throw new Refusal(CONFLICT, "trailreview.moved", number);
        if (!shown.open().isEmpty())
            throw new Refusal(
                    BLOCKED,
                    "trailreview.unanswered",
                    number,
                    Integer.toString(shown.open().size()));
        var words = Prose.required("conclusion", signing.conclusion(), LONGEST);
        var content = content(shown, told, words);
        var digest = CanonicalJson.digest(content);
        var signed = signatures.sign(new SigningRequest(
                content.number(),
                digest,
                MEANING,
                words,
                lines(content, batch),
                signing.account(),
                signing.password()));
        var review = shelf.keep(content, digest, signed);
        lists.reviewed(batch.latest(), review);
        trail.append(Act.of("trailreview.signed", number)
                .because(words)
                .with("review", review.number())
                .with("version", content.version())
                .with("events", content.events())
                .with("eventsDigest", content.eventsDigest())
                .with("signature", signed.number()));
        return review;
    }

    private ReviewContent content(BatchReview shown, BatchTrail told, String conclusion) {
        var events = told.data();
        var lines = shown.ranked().stream()
                .map(one -> line(one, shown.answers().get(one.key())))
                .toList();
        return new ReviewContent(
                numbers.next("TV"),
                shown.batch(),
                Integer.toString(shown.version()),
                Integer.toString(events.size()),
                shown.seen(),
                events.isEmpty() ? null : events.get(events.size() - 1).event(),
                lines,
                conclusion);
    }

    private static ReviewContent.Line line(Ranked one, Answer answer) {
        return new ReviewContent.Line(
                one.key(),
                one.criterion(),
                one.arguments(),
                one.events().stream().map(String::valueOf).toList(),
                answer.kind(),
                answer.text(),
                answer.deviation(),
                answer.printedName());
    }

    private static Map<String, String> lines(ReviewContent content, TrailReading.Batch batch) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("batch", batch.record().title() + " (" + batch.latest().address() + ")");
        shown.put("events", content.events());
        shown.put("eventsDigest", content.eventsDigest());
        shown.put("ranked", Integer.toString(content.lines().size()));
        return shown;
    }
}
