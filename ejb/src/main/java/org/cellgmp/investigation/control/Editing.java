package org.cellgmp.investigation.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.Cause;
import org.cellgmp.investigation.CauseState;
import org.cellgmp.investigation.Edit;
import org.cellgmp.investigation.FailureMode;
import org.cellgmp.investigation.FmeaConvention;
import org.cellgmp.investigation.Hypothesis;
import org.cellgmp.investigation.ImpactJudgement;
import org.cellgmp.investigation.Inquiry;
import org.cellgmp.investigation.Interview;
import org.cellgmp.investigation.Rating;

/** Makes the next value of an inquiry. What cannot be is refused, and the value before stays. */
public final class Editing {
    /** Characters of a cause: it must fit into a drawing. */
    public static final int CAUSE = 300;

    public static final int WORDS = 4_000;
    /** Whys under whys. */
    public static final int DEEPEST = 8;

    public static final int MOST_CAUSES = 200;
    public static final int MOST_LINES = 100;
    public static final int MOST_JUDGEMENTS = 500;

    private final Inquiry before;
    private final Actor who;
    private final OffsetDateTime now;
    private final FmeaConvention convention;

    private Editing(Inquiry before, Actor who, OffsetDateTime now, FmeaConvention convention) {
        this.before = before;
        this.who = who;
        this.now = now;
        this.convention = convention;
    }

    /** @param convention that lines of the risk table are rated by now @throws Refusal NOT_FOUND for what is not there or was struck; UNREADABLE for words or figures that do not fit; BLOCKED */
    public static Inquiry apply(Inquiry before, Edit edit, Actor who, OffsetDateTime now, FmeaConvention convention)
            throws Refusal {
        var after = new Editing(before, who, now, convention).after(edit);
        for (var cause : after.causes())
            if (cause.stands() && cause.isRoot() && cause.state() == CauseState.CONFIRMED && !cause.supported())
                throw new Refusal(BLOCKED, "investigation.root-without-evidence", cause.text());
        return after;
    }

    private Inquiry after(Edit edit) throws Refusal {
        if (edit instanceof Edit.WriteCause write) return before.withCauses(written(write));
        if (edit instanceof Edit.JudgeCause judge) return before.withCauses(judged(judge));
        if (edit instanceof Edit.MoveCause move) return before.withCauses(moved(move));
        if (edit instanceof Edit.WriteFailureMode write) return before.withFailureModes(written(write));
        if (edit instanceof Edit.WriteInterview write) return before.withInterviews(written(write));
        if (edit instanceof Edit.WriteHypothesis write) return before.withHypotheses(written(write));
        if (edit instanceof Edit.JudgeImpact judge) return before.withImpacts(judged(judge));
        return struck((Edit.Strike) edit);
    }

    private List<Cause> written(Edit.WriteCause write) throws Refusal {
        var text = Prose.required("text", write.text(), CAUSE);
        var causes = new ArrayList<>(before.causes());
        if (write.id() != null) {
            int at = place(causes, write.id(), Cause::id, Cause::stands);
            var old = causes.get(at);
            var branch = old.parent() == null && write.branch() != null ? write.branch() : old.branch();
            causes.set(
                    at,
                    new Cause(
                            old.id(),
                            old.parent(),
                            branch,
                            text,
                            old.root(),
                            old.state(),
                            old.reason(),
                            write.supports(),
                            null));
            return causes;
        }
        full(causes.size(), MOST_CAUSES);
        if (write.parent() == null && write.branch() == null) throw missing("branch");
        if (write.parent() != null) {
            place(causes, write.parent(), Cause::id, Cause::stands);
            if (depth(write.parent()) >= DEEPEST)
                throw new Refusal(BLOCKED, "investigation.too-deep", Integer.toString(DEEPEST));
        }
        causes.add(new Cause(
                next("C", causes.size()),
                write.parent(),
                write.parent() == null ? write.branch() : null,
                text,
                null,
                CauseState.PROPOSED,
                null,
                write.supports(),
                null));
        return causes;
    }

    /** Of an outermost cause 1. */
    private int depth(String id) {
        int depth = 0;
        for (var at = before.cause(id);
                at.isPresent();
                at = before.cause(at.get().parent())) depth++;
        return depth;
    }

    private List<Cause> judged(Edit.JudgeCause judge) throws Refusal {
        if (judge.state() == null) throw missing("state");
        var reason = judge.state() == CauseState.PROPOSED
                ? Prose.optional("reason", judge.reason(), WORDS)
                : Prose.required("reason", judge.reason(), WORDS);
        if (judge.root() && judge.state() == CauseState.RULED_OUT)
            throw new Refusal(UNREADABLE, "investigation.root-ruled-out");
        var causes = new ArrayList<>(before.causes());
        int at = place(causes, judge.id(), Cause::id, Cause::stands);
        var old = causes.get(at);
        causes.set(
                at,
                new Cause(
                        old.id(),
                        old.parent(),
                        old.branch(),
                        old.text(),
                        judge.root() ? Boolean.TRUE : null,
                        judge.state(),
                        reason,
                        old.supports(),
                        null));
        return causes;
    }

    private List<Cause> moved(Edit.MoveCause move) throws Refusal {
        var causes = new ArrayList<>(before.causes());
        int at = place(causes, move.id(), Cause::id, Cause::stands);
        var cause = causes.get(at);
        var siblings = before.below(cause.parent()).stream()
                .filter(other -> other.branch() == cause.branch())
                .toList();
        int now = siblings.indexOf(cause);
        int then = move.up() ? now - 1 : now + 1;
        if (then < 0 || then >= siblings.size())
            throw new Refusal(BLOCKED, move.up() ? "investigation.first-already" : "investigation.last-already");
        Collections.swap(causes, at, causes.indexOf(siblings.get(then)));
        return causes;
    }

    private List<FailureMode> written(Edit.WriteFailureMode write) throws Refusal {
        var modes = new ArrayList<>(before.failureModes());
        int at = write.id() == null ? modes.size() : place(modes, write.id(), FailureMode::id, FailureMode::stands);
        if (write.id() == null) full(modes.size(), MOST_LINES);
        if (write.before() == null) throw missing("severity");
        var action = Prose.optional("action", write.action(), WORDS);
        if (write.after() != null && action == null) throw new Refusal(BLOCKED, "investigation.rated-without-action");
        put(
                modes,
                at,
                new FailureMode(
                        write.id() == null ? next("F", modes.size()) : write.id(),
                        Prose.required("mode", write.mode(), WORDS),
                        Prose.required("effect", write.effect(), WORDS),
                        Prose.required("cause", write.cause(), WORDS),
                        bounded(write.before(), ""),
                        action,
                        write.after() == null ? null : bounded(write.after(), "After"),
                        null,
                        convention));
        return modes;
    }

    private static Rating bounded(Rating rating, String suffix) throws Refusal {
        return new Rating(
                bounded("severity" + suffix, rating.severity()),
                bounded("occurrence" + suffix, rating.occurrence()),
                bounded("detection" + suffix, rating.detection()));
    }

    private static String bounded(String field, String figure) throws Refusal {
        var plain = figure == null ? "" : figure.strip();
        if (!plain.matches("[1-9]|10"))
            throw new Refusal(UNREADABLE, "investigation.rating-out-of-range", field, plain);
        return plain;
    }

    private List<Interview> written(Edit.WriteInterview write) throws Refusal {
        var interviews = new ArrayList<>(before.interviews());
        int at = write.id() == null
                ? interviews.size()
                : place(interviews, write.id(), Interview::id, Interview::stands);
        if (write.id() == null) full(interviews.size(), MOST_LINES);
        if (write.at() == null) throw missing("at");
        if (write.at().isAfter(now))
            throw new Refusal(
                    UNREADABLE, "deviation.time-in-future", "at", write.at().toString());
        put(
                interviews,
                at,
                new Interview(
                        write.id() == null ? next("I", interviews.size()) : write.id(),
                        Prose.required("person", write.person(), 200),
                        write.at(),
                        Prose.required("said", write.said(), 20_000),
                        who.id(),
                        who.printedName(),
                        now,
                        null));
        return interviews;
    }

    private List<Hypothesis> written(Edit.WriteHypothesis write) throws Refusal {
        var hypotheses = new ArrayList<>(before.hypotheses());
        int at = write.id() == null
                ? hypotheses.size()
                : place(hypotheses, write.id(), Hypothesis::id, Hypothesis::stands);
        if (write.id() == null) full(hypotheses.size(), MOST_LINES);
        var observed = Prose.optional("observed", write.observed(), WORDS);
        if (observed == null && write.outcome() != null) throw missing("observed");
        if (observed != null && write.outcome() == null) throw missing("outcome");
        put(
                hypotheses,
                at,
                new Hypothesis(
                        write.id() == null ? next("H", hypotheses.size()) : write.id(),
                        Prose.required("statement", write.statement(), WORDS),
                        Prose.required("test", write.test(), WORDS),
                        Prose.required("expected", write.expected(), WORDS),
                        observed,
                        write.outcome(),
                        write.supports(),
                        null));
        return hypotheses;
    }

    private List<ImpactJudgement> judged(Edit.JudgeImpact judge) throws Refusal {
        var subject = Prose.required("subject", judge.subject(), 400);
        if (judge.impact() == null) throw missing("impact");
        var reason = Prose.required("reason", judge.reason(), WORDS);
        var impacts = new ArrayList<>(before.impacts());
        impacts.removeIf(one -> one.subject().equals(subject));
        full(impacts.size(), MOST_JUDGEMENTS);
        impacts.add(new ImpactJudgement(subject, judge.impact(), reason, who.id(), who.printedName(), now));
        return impacts;
    }

    private Inquiry struck(Edit.Strike strike) throws Refusal {
        if (strike.part() == null) throw missing("part");
        var why = Prose.required("reason", strike.reason(), WORDS);
        var id = strike.id();
        return switch (strike.part()) {
            case CAUSE -> before.withCauses(struck(id, why));
            case FAILURE_MODE -> {
                var modes = new ArrayList<>(before.failureModes());
                int at = place(modes, id, FailureMode::id, FailureMode::stands);
                var old = modes.get(at);
                modes.set(
                        at,
                        new FailureMode(
                                id,
                                old.mode(),
                                old.effect(),
                                old.cause(),
                                old.before(),
                                old.action(),
                                old.after(),
                                why,
                                old.convention()));
                yield before.withFailureModes(modes);
            }
            case INTERVIEW -> {
                var all = new ArrayList<>(before.interviews());
                int at = place(all, id, Interview::id, Interview::stands);
                var old = all.get(at);
                all.set(
                        at,
                        new Interview(
                                id,
                                old.person(),
                                old.at(),
                                old.said(),
                                old.recordedBy(),
                                old.recordedByName(),
                                old.recordedAt(),
                                why));
                yield before.withInterviews(all);
            }
            case HYPOTHESIS -> {
                var all = new ArrayList<>(before.hypotheses());
                int at = place(all, id, Hypothesis::id, Hypothesis::stands);
                var old = all.get(at);
                all.set(
                        at,
                        new Hypothesis(
                                id,
                                old.statement(),
                                old.test(),
                                old.expected(),
                                old.observed(),
                                old.outcome(),
                                old.supports(),
                                why));
                yield before.withHypotheses(all);
            }
        };
    }

    /** With all the causes behind it. */
    private List<Cause> struck(String id, String why) throws Refusal {
        place(before.causes(), id, Cause::id, Cause::stands);
        var gone = new HashSet<String>();
        gone.add(id);
        var causes = new ArrayList<Cause>();
        // A cause stands after the one that it explains, unless it was moved before a sibling's; so go round until
        // nothing is new.
        for (int size = 0; size != gone.size(); ) {
            size = gone.size();
            for (var cause : before.causes()) if (gone.contains(cause.parent())) gone.add(cause.id());
        }
        for (var old : before.causes())
            causes.add(
                    gone.contains(old.id()) && old.stands()
                            ? new Cause(
                                    old.id(),
                                    old.parent(),
                                    old.branch(),
                                    old.text(),
                                    old.root(),
                                    old.state(),
                                    old.reason(),
                                    old.supports(),
                                    why)
                            : old);
        return causes;
    }

    /** Nothing ever leaves a list, so that its length names the next one. */
    private static String next(String letter, int size) {
        return letter + (size + 1);
    }

    private static <T> void put(List<T> list, int at, T one) {
        if (at == list.size()) list.add(one);
        else list.set(at, one);
    }

    private static <T> int place(List<T> list, String id, Function<T, String> name, Function<T, Boolean> stands)
            throws Refusal {
        for (int i = 0; i < list.size(); i++)
            if (name.apply(list.get(i)).equals(id) && stands.apply(list.get(i))) return i;
        throw new Refusal(NOT_FOUND, "investigation.no-such-part", String.valueOf(id));
    }

    private static void full(int size, int most) throws Refusal {
        if (size >= most) throw new Refusal(BLOCKED, "investigation.too-many", Integer.toString(most));
    }

    private static Refusal missing(String field) {
        return new Refusal(UNREADABLE, "ground.field-missing", field);
    }
}
