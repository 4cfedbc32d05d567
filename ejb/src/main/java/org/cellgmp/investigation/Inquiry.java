package org.cellgmp.investigation;

import java.util.List;
import java.util.Optional;

/** All that is found out about one quality event; a value, each change of which is a further version. @param event its number */
public record Inquiry(
        String event,
        List<Cause> causes,
        List<FailureMode> failureModes,
        List<Interview> interviews,
        List<Hypothesis> hypotheses,
        List<ImpactJudgement> impacts) {
    public Inquiry {
        causes = causes == null ? List.of() : List.copyOf(causes);
        failureModes = failureModes == null ? List.of() : List.copyOf(failureModes);
        interviews = interviews == null ? List.of() : List.copyOf(interviews);
        hypotheses = hypotheses == null ? List.of() : List.copyOf(hypotheses);
        impacts = impacts == null ? List.of() : List.copyOf(impacts);
    }

    public static Inquiry of(String event) {
        return new Inquiry(event, null, null, null, null, null);
    }

    public Optional<Cause> cause(String id) {
        return causes.stream().filter(cause -> cause.id().equals(id)).findFirst();
    }

    /** What stands directly below a cause, in order; below the event itself for null. */
    public List<Cause> below(String parent) {
        return causes.stream()
                .filter(cause -> cause.stands() && java.util.Objects.equals(cause.parent(), parent))
                .toList();
    }

    /** What was said last of a subject. */
    public Optional<ImpactJudgement> impact(String subject) {
        return impacts.stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    public Inquiry withCauses(List<Cause> changed) {
        return new Inquiry(event, changed, failureModes, interviews, hypotheses, impacts);
    }

    public Inquiry withFailureModes(List<FailureMode> changed) {
        return new Inquiry(event, causes, changed, interviews, hypotheses, impacts);
    }

    public Inquiry withInterviews(List<Interview> changed) {
        return new Inquiry(event, causes, failureModes, changed, hypotheses, impacts);
    }

    public Inquiry withHypotheses(List<Hypothesis> changed) {
        return new Inquiry(event, causes, failureModes, interviews, changed, impacts);
    }

    public Inquiry withImpacts(List<ImpactJudgement> changed) {
        return new Inquiry(event, causes, failureModes, interviews, hypotheses, changed);
    }
}
