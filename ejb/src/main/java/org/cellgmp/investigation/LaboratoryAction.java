package org.cellgmp.investigation;

/** What can be done in the laboratory's investigation. */
public enum LaboratoryAction {
    OPEN("opened"),
    ANSWER("checked"),
    CONCLUDE_PHASE_ONE("phase-one-concluded"),
    /** Does not accept the cause that phase one assigned. */
    SEND_TO_PHASE_TWO("sent-to-phase-two"),
    PLAN_RETEST("retest-planned"),
    APPROVE_RETEST("retest-approved"),
    RECORD_RETEST("retested"),
    FINISH("finished");

    private final String done;

    LaboratoryAction(String done) {
        this.done = done;
    }

    /** Name of the act in the trail. */
    public String act() {
        return "investigation.laboratory-" + done;
    }

    /** True for what wants both components of a signature. */
    public boolean signed() {
        return this == APPROVE_RETEST || this == FINISH;
    }
}
