package org.cellgmp.web.investigation;

import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.investigation.LaboratoryAction;
import org.cellgmp.investigation.LaboratoryStep;
import org.cellgmp.web.page.Choices;

/** Steps of a laboratory's investigation as a form or a program sends them: {@code do} says which, the rest are its words. */
final class StepReader {
    private StepReader() {}

    /** @throws Refusal UNREADABLE naming the member that does not fit */
    static LaboratoryStep read(Map<String, String> given) throws Refusal {
        var action = Choices.read(LaboratoryAction.class, "do", given.get("do"));
        if (action == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "do");
        return switch (action) {
            case OPEN ->
                new LaboratoryStep.Open(
                        Choices.read(Laboratory.Path.class, "path", given.get("path")),
                        given.get("result") == null ? "" : given.get("result").strip(),
                        given.get("analyst"));
            case ANSWER ->
                new LaboratoryStep.AnswerItem(
                        Choices.read(Laboratory.Item.class, "item", given.get("item")),
                        Choices.read(Laboratory.Answer.class, "answer", given.get("answer")),
                        given.get("remark"),
                        References.read(given.get("supports")));
            case CONCLUDE_PHASE_ONE ->
                new LaboratoryStep.ConcludePhaseOne(
                        given.get("assignable") == null
                                        || given.get("assignable").isBlank()
                                ? null
                                : Boolean.valueOf(given.get("assignable")),
                        given.get("rationale"),
                        References.read(given.get("supports")));
            case SEND_TO_PHASE_TWO -> new LaboratoryStep.SendToPhaseTwo(given.get("reason"));
            case PLAN_RETEST ->
                new LaboratoryStep.PlanRetest(
                        Choices.number("count", given.get("count")),
                        Choices.read(Laboratory.Sample.class, "sample", given.get("sample")),
                        given.get("analyst"),
                        Choices.read(Laboratory.Averaging.class, "averaging", given.get("averaging")),
                        given.get("rationale"));
            case APPROVE_RETEST -> new LaboratoryStep.ApproveRetest();
            case RECORD_RETEST -> {
                var sources = References.read(given.get("source"));
                yield new LaboratoryStep.RecordRetest(given.get("result"), sources.isEmpty() ? null : sources.get(0));
            }
            case FINISH ->
                new LaboratoryStep.Finish(
                        Choices.read(Laboratory.Outcome.class, "outcome", given.get("outcome")),
                        given.get("rationale"),
                        References.read(given.get("supports")));
        };
    }
}
