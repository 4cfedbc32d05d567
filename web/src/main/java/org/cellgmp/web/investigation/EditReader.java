package org.cellgmp.web.investigation;

import java.time.ZoneId;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.Branch;
import org.cellgmp.investigation.CauseState;
import org.cellgmp.investigation.Edit;
import org.cellgmp.investigation.Hypothesis;
import org.cellgmp.investigation.ImpactJudgement;
import org.cellgmp.investigation.Rating;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;

/** Changes of an inquiry as a form or a program sends them: {@code do} says which, the rest are its words. */
final class EditReader {
    /** What can be done. */
    enum Doing {
        WRITE_CAUSE,
        JUDGE_CAUSE,
        MOVE_CAUSE,
        STRIKE,
        WRITE_FAILURE_MODE,
        WRITE_INTERVIEW,
        WRITE_HYPOTHESIS,
        JUDGE_IMPACT
    }

    private final Map<String, String> given;
    private final ZoneId zone;

    private EditReader(Map<String, String> given, ZoneId zone) {
        this.given = given;
        this.zone = zone;
    }

    /** @param zone of times without an offset @throws Refusal UNREADABLE naming the member that does not fit */
    static Edit read(Map<String, String> given, ZoneId zone) throws Refusal {
        return new EditReader(given, zone).edit();
    }

    private Edit edit() throws Refusal {
        var doing = Choices.read(Doing.class, "do", text("do"));
        if (doing == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "do");
        return switch (doing) {
            case WRITE_CAUSE ->
                new Edit.WriteCause(
                        text("id"),
                        text("parent"),
                        Choices.read(Branch.class, "branch", text("branch")),
                        text("text"),
                        References.read(text("supports")));
            case JUDGE_CAUSE ->
                new Edit.JudgeCause(
                        text("id"),
                        Choices.read(CauseState.class, "state", text("state")),
                        "true".equals(text("root")),
                        text("reason"));
            case MOVE_CAUSE -> new Edit.MoveCause(text("id"), "true".equals(text("up")));
            case STRIKE ->
                new Edit.Strike(Choices.read(Edit.Strike.Part.class, "part", text("part")), text("id"), text("reason"));
            case WRITE_FAILURE_MODE ->
                new Edit.WriteFailureMode(
                        text("id"),
                        text("mode"),
                        text("effect"),
                        text("cause"),
                        new Rating(text("severity"), text("occurrence"), text("detection")),
                        text("action"),
                        after());
            case WRITE_INTERVIEW ->
                new Edit.WriteInterview(text("id"), text("person"), Moment.read("at", text("at"), zone), text("said"));
            case WRITE_HYPOTHESIS ->
                new Edit.WriteHypothesis(
                        text("id"),
                        text("statement"),
                        text("test"),
                        text("expected"),
                        text("observed"),
                        Choices.read(Hypothesis.Outcome.class, "outcome", text("outcome")),
                        References.read(text("supports")));
            case JUDGE_IMPACT ->
                new Edit.JudgeImpact(
                        text("subject"),
                        Choices.read(ImpactJudgement.Impact.class, "impact", text("impact")),
                        text("reason"));
        };
    }

    /** Null unless one of its figures was given. */
    private Rating after() {
        var rating = new Rating(text("severityAfter"), text("occurrenceAfter"), text("detectionAfter"));
        boolean none = rating.severity() == null && rating.occurrence() == null && rating.detection() == null;
        return none ? null : rating;
    }

    private String text(String name) {
        var text = given.get(name);
        return text == null || text.isBlank() ? null : text;
    }
}
