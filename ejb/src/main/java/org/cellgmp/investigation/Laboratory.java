package org.cellgmp.investigation;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The laboratory's own investigation of one result out of specification or out of trend. Its life: opened on the result, phase one
 * looks for a cause in the laboratory by a checklist and is concluded by the laboratory's supervisor; with an assignable cause, proved by
 * evidence, the quality unit may sign the result invalid; without one, phase two follows, in which the number of retests
 * and who makes them are fixed and approved before the first is made. A signed verdict ends it. No result is ever taken out.
 * Source: FDA, Investigating Out-of-Specification Test Results (2022), III to V; 21 CFR 211.192; China GMP (2010) Art. 224;
 * EU GMP 6.7; MHRA, Out of Specification and Out of Trend Investigations.
 *
 * @param result address of the result in question, with the version it was seen in
 * @param recorded the result as it stood there
 * @param analyst account name of who made the test
 */
public record Laboratory(
        String event,
        Path path,
        String result,
        String recorded,
        String analyst,
        LaboratoryPhase phase,
        List<Check> checks,
        PhaseOne phaseOne,
        RetestPlan plan,
        List<Retest> retests,
        Verdict verdict,
        String openedBy,
        OffsetDateTime openedAt) {
    public Laboratory {
        checks = checks == null ? List.of() : List.copyOf(checks);
        retests = retests == null ? List.of() : List.copyOf(retests);
    }

    /** Which limit the result is beyond. */
    public enum Path {
        OUT_OF_SPECIFICATION,
        /** Within specification, but not where results of its kind lie: checked on fewer points. */
        OUT_OF_TREND
    }

    /** What the checklist of phase one asks about. */
    public enum Item {
        METHOD(true),
        CALCULATION(true),
        EQUIPMENT(true),
        STANDARDS(false),
        SAMPLE(true),
        RAW_DATA(false),
        ANALYST(false);

        private final boolean alsoForTrend;

        Item(boolean alsoForTrend) {
            this.alsoForTrend = alsoForTrend;
        }

        public boolean askedOn(Path path) {
            return path == Path.OUT_OF_SPECIFICATION || alsoForTrend;
        }
    }

    /** What was found at a point of the checklist. */
    public enum Answer {
        IN_ORDER,
        FAULT_FOUND,
        NOT_APPLICABLE
    }

    /** From what a retest is made. */
    public enum Sample {
        /** What is left of the sample that gave the result. */
        ORIGINAL,
        /** A new one: only where the original was not taken or prepared as it should have been. */
        NEW
    }

    /** How retests are read. */
    public enum Averaging {
        /** Each result stands for itself; one that fails is not outweighed. */
        NONE,
        /** The method itself makes one result of several determinations; each is reported beside it. */
        BY_METHOD
    }

    /** How the result in question counts in the end. */
    public enum Outcome {
        /** It stands: the material does not comply. */
        CONFIRMED,
        /** It does not count, for a proved cause in the laboratory. */
        INVALIDATED,
        /** No cause was found: it stands, and the quality unit decides on all results together. */
        INCONCLUSIVE
    }

    public record Check(
            Item item,
            Answer answer,
            String remark,
            List<Support> supports,
            String by,
            String byName,
            OffsetDateTime at) {
        public Check {
            supports = supports == null ? List.of() : List.copyOf(supports);
        }
    }

    /** @param assignable whether a cause in the laboratory was found that explains the result */
    public record PhaseOne(
            Boolean assignable,
            String rationale,
            List<Support> supports,
            String by,
            String byName,
            OffsetDateTime at,
            String notAccepted) {
        public PhaseOne {
            supports = supports == null ? List.of() : List.copyOf(supports);
        }
    }

    /**
     * @param count of retests, fixed in advance; @param analyst account name of the second analyst
     * @param approvedBy null until it is; @param signature number of that signature
     */
    public record RetestPlan(
            String count,
            Sample sample,
            String analyst,
            Averaging averaging,
            String rationale,
            String by,
            String byName,
            OffsetDateTime at,
            String approvedBy,
            String approvedByName,
            String signature) {
        public int number() {
            return Integer.parseInt(count);
        }
    }

    /** @param source address or file that shows it; null if only written here */
    public record Retest(String result, Support source, String by, String byName, OffsetDateTime at) {}

    public record Verdict(
            Outcome outcome,
            String rationale,
            List<Support> supports,
            String by,
            String byName,
            OffsetDateTime at,
            String signature) {
        public Verdict {
            supports = supports == null ? List.of() : List.copyOf(supports);
        }
    }

    public Optional<Check> check(Item item) {
        return checks.stream().filter(check -> check.item() == item).findFirst();
    }

    /** Points of the checklist without an answer. */
    public List<Item> unanswered() {
        return Arrays.stream(Item.values())
                .filter(item -> item.askedOn(path) && check(item).isEmpty())
                .toList();
    }

    public boolean finished() {
        return phase == LaboratoryPhase.FINISHED;
    }
}
