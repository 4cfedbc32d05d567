package org.cellgmp.web.investigation;

import java.util.HashMap;
import java.util.Map;
import org.cellgmp.investigation.Cause;
import org.cellgmp.investigation.FailureMode;
import org.cellgmp.investigation.Hypothesis;
import org.cellgmp.investigation.Inquiry;
import org.cellgmp.investigation.Interview;

/**
 * The one form that is open on the page, with what stands in it.
 *
 * @param open e.g. {@code cause}, {@code cause-C3}, {@code why-C3}, {@code judge-C3}, {@code strike-C3}; empty for none
 */
public record InquiryForm(String open, Map<String, String> entered) {
    static final InquiryForm NONE = new InquiryForm("", Map.of());

    public InquiryForm {
        entered = Map.copyOf(entered);
    }

    /** What is asked for in the address; a part that is not there opens nothing. */
    static InquiryForm of(Inquiry inquiry, String edit) {
        if (edit == null || !edit.matches("[a-z]{2,10}(-[A-Z][0-9]{1,4})?")) return NONE;
        int bar = edit.indexOf('-');
        var id = bar < 0 ? null : edit.substring(bar + 1);
        if (id == null) return new InquiryForm(edit, Map.of());
        var entered = new HashMap<String, String>();
        inquiry.cause(id).ifPresent(cause -> put(entered, cause));
        inquiry.failureModes().stream().filter(one -> one.id().equals(id)).forEach(one -> put(entered, one));
        inquiry.interviews().stream().filter(one -> one.id().equals(id)).forEach(one -> put(entered, one));
        inquiry.hypotheses().stream().filter(one -> one.id().equals(id)).forEach(one -> put(entered, one));
        if (entered.isEmpty()) return NONE;
        return new InquiryForm(edit, edit.startsWith("why-") || edit.startsWith("strike-") ? Map.of() : entered);
    }

    private static void put(Map<String, String> entered, Cause cause) {
        put(entered, "text", cause.text());
        put(entered, "branch", cause.branch() == null ? null : cause.branch().name());
        put(entered, "supports", References.lines(cause.supports()));
        put(entered, "state", cause.state().name());
        put(entered, "root", cause.isRoot() ? "true" : null);
        put(entered, "reason", cause.reason());
    }

    private static void put(Map<String, String> entered, FailureMode line) {
        put(entered, "mode", line.mode());
        put(entered, "effect", line.effect());
        put(entered, "cause", line.cause());
        put(entered, "severity", line.before().severity());
        put(entered, "occurrence", line.before().occurrence());
        put(entered, "detection", line.before().detection());
        put(entered, "action", line.action());
        if (line.after() == null) return;
        put(entered, "severityAfter", line.after().severity());
        put(entered, "occurrenceAfter", line.after().occurrence());
        put(entered, "detectionAfter", line.after().detection());
    }

    private static void put(Map<String, String> entered, Interview interview) {
        put(entered, "person", interview.person());
        put(entered, "at", interview.at().toString());
        put(entered, "said", interview.said());
    }

    private static void put(Map<String, String> entered, Hypothesis hypothesis) {
        put(entered, "statement", hypothesis.statement());
        put(entered, "test", hypothesis.test());
        put(entered, "expected", hypothesis.expected());
        put(entered, "observed", hypothesis.observed());
        put(
                entered,
                "outcome",
                hypothesis.outcome() == null ? null : hypothesis.outcome().name());
        put(entered, "supports", References.lines(hypothesis.supports()));
    }

    private static void put(Map<String, String> entered, String name, String value) {
        if (value != null) entered.put(name, value);
    }

    public boolean opens(String form) {
        return open.equals(form);
    }

    public boolean holds(String name, String value) {
        return value.equals(entered.get(name));
    }

    public String value(String name) {
        return entered.getOrDefault(name, "");
    }
}
