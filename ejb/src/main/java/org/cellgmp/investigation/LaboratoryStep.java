package org.cellgmp.investigation;

import java.util.List;

/** One step of the laboratory's investigation, as a person asks for it. */
public sealed interface LaboratoryStep {
    LaboratoryAction action();

    /** What is pointed at. */
    default List<Support> pointsAt() {
        return List.of();
    }

    /** @param result address of the result in question @param analyst account name of who made the test */
    record Open(Laboratory.Path path, String result, String analyst) implements LaboratoryStep {
        @Override
        public LaboratoryAction action() {
            return LaboratoryAction.OPEN;
        }
    }

    record AnswerItem(Laboratory.Item item, Laboratory.Answer answer, String remark, List<Support> supports)
            implements LaboratoryStep {
        @Override
        public LaboratoryAction action() {
            return LaboratoryAction.ANSWER;
        }

        @Override
        public List<Support> pointsAt() {
            return supports;
        }
    }

    record ConcludePhaseOne(Boolean assignable, String rationale, List<Support> supports) implements LaboratoryStep {
        @Override
        public LaboratoryAction action() {
            return LaboratoryAction.CONCLUDE_PHASE_ONE;
        }

        @Override
        public List<Support> pointsAt() {
            return supports;
        }
    }

    record SendToPhaseTwo(String reason) implements LaboratoryStep {
        @Override
        public LaboratoryAction action() {
            return LaboratoryAction.SEND_TO_PHASE_TWO;
        }
    }

    record PlanRetest(
            int count, Laboratory.Sample sample, String analyst, Laboratory.Averaging averaging, String rationale)
            implements LaboratoryStep {
        @Override
        public LaboratoryAction action() {
            return LaboratoryAction.PLAN_RETEST;
        }
    }

    /** Signed. */
    record ApproveRetest() implements LaboratoryStep {
        @Override
        public LaboratoryAction action() {
            return LaboratoryAction.APPROVE_RETEST;
        }
    }

    /** @param source what shows the result; null if only written here */
    record RecordRetest(String result, Support source) implements LaboratoryStep {
        @Override
        public LaboratoryAction action() {
            return LaboratoryAction.RECORD_RETEST;
        }

        @Override
        public List<Support> pointsAt() {
            return source == null ? List.of() : List.of(source);
        }
    }

    /** Signed. */
    record Finish(Laboratory.Outcome outcome, String rationale, List<Support> supports) implements LaboratoryStep {
        @Override
        public LaboratoryAction action() {
            return LaboratoryAction.FINISH;
        }

        @Override
        public List<Support> pointsAt() {
            return supports;
        }
    }
}
