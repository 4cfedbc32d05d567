package org.cellgmp.investigation;

import java.time.OffsetDateTime;
import java.util.List;

/** One change of an inquiry. An id of null adds; any other names what is changed. */
public sealed interface Edit {
    /** Name of the act in the trail. */
    String act();

    /** Why, in the person's words; null where none is asked. */
    default String why() {
        return null;
    }

    /** What is pointed at. */
    default List<Support> pointsAt() {
        return List.of();
    }

    /** @param parent for a new one only: the cause it explains; null for the event itself @param branch of an outermost one */
    record WriteCause(String id, String parent, Branch branch, String text, List<Support> supports) implements Edit {
        @Override
        public String act() {
            return "investigation.cause-written";
        }

        @Override
        public List<Support> pointsAt() {
            return supports;
        }
    }

    record JudgeCause(String id, CauseState state, boolean root, String reason) implements Edit {
        @Override
        public String act() {
            return "investigation.cause-judged";
        }

        @Override
        public String why() {
            return reason;
        }
    }

    /** Changes place with its neighbour. */
    record MoveCause(String id, boolean up) implements Edit {
        @Override
        public String act() {
            return "investigation.cause-moved";
        }
    }

    /** Takes something out; it stays to be read, struck. */
    record Strike(Part part, String id, String reason) implements Edit {
        /** What can be struck. */
        public enum Part {
            CAUSE,
            FAILURE_MODE,
            INTERVIEW,
            HYPOTHESIS
        }

        @Override
        public String act() {
            return "investigation.struck";
        }

        @Override
        public String why() {
            return reason;
        }
    }

    record WriteFailureMode(
            String id, String mode, String effect, String cause, Rating before, String action, Rating after)
            implements Edit {
        @Override
        public String act() {
            return "investigation.failure-mode-written";
        }
    }

    record WriteInterview(String id, String person, OffsetDateTime at, String said) implements Edit {
        @Override
        public String act() {
            return "investigation.interview-written";
        }
    }

    record WriteHypothesis(
            String id,
            String statement,
            String test,
            String expected,
            String observed,
            Hypothesis.Outcome outcome,
            List<Support> supports)
            implements Edit {
        @Override
        public String act() {
            return "investigation.hypothesis-written";
        }

        @Override
        public List<Support> pointsAt() {
            return supports;
        }
    }

    record JudgeImpact(String subject, ImpactJudgement.Impact impact, String reason) implements Edit {
        @Override
        public String act() {
            return "investigation.impact-judged";
        }

        @Override
        public String why() {
            return reason;
        }
    }
}
