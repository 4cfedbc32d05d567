package org.cellgmp.worklist;

import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;

/** What kind of thing waits, in the order of consequence; and for whom. */
public enum Concern {
    /** A trail that is not as it was sealed. */
    TRAIL("trail", EnumSet.of(Role.QA_MANAGER, Role.INSPECTOR)),
    /** A batch with critical or major findings that no deviation handles. */
    FINDINGS(
            "findings",
            EnumSet.of(
                    Role.PRODUCTION_RECORDER,
                    Role.PRODUCTION_REVIEWER,
                    Role.QC_ANALYST,
                    Role.QC_REVIEWER,
                    Role.QA_MANAGER,
                    Role.QUALIFIED_PERSON_MANUFACTURER,
                    Role.QUALIFIED_PERSON_MAH,
                    Role.INSPECTOR)),
    /** A deviation that is not closed. */
    DEVIATIONS(
            "deviations",
            EnumSet.of(
                    Role.PRODUCTION_REVIEWER,
                    Role.QC_REVIEWER,
                    Role.QA_MANAGER,
                    Role.QUALIFIED_PERSON_MANUFACTURER,
                    Role.QUALIFIED_PERSON_MAH,
                    Role.INSPECTOR)),
    /** A hold that stands. */
    HOLDS(
            "holds",
            EnumSet.of(
                    Role.PRODUCTION_REVIEWER,
                    Role.QC_REVIEWER,
                    Role.QA_MANAGER,
                    Role.QUALIFIED_PERSON_MANUFACTURER,
                    Role.QUALIFIED_PERSON_MAH,
                    Role.INSPECTOR)),
    /** An action, plan, extension, implementation or verdict of a CAPA: everyone's own, and all of it for the quality unit. */
    CAPAS(
            "capas",
            EnumSet.of(
                    Role.PRODUCTION_RECORDER,
                    Role.PRODUCTION_REVIEWER,
                    Role.QC_ANALYST,
                    Role.QC_REVIEWER,
                    Role.QA_MANAGER,
                    Role.QUALIFIED_PERSON_MANUFACTURER,
                    Role.QUALIFIED_PERSON_MAH,
                    Role.INSPECTOR)),
    /** An approval, step, entry into force or closure of a change. */
    CHANGES(
            "changes",
            EnumSet.of(
                    Role.PRODUCTION_RECORDER,
                    Role.PRODUCTION_REVIEWER,
                    Role.QC_ANALYST,
                    Role.QC_REVIEWER,
                    Role.QA_MANAGER,
                    Role.QUALIFIED_PERSON_MANUFACTURER,
                    Role.QUALIFIED_PERSON_MAH,
                    Role.INSPECTOR)),
    /** A field action with a clock that runs. */
    CLOCKS(
            "clocks",
            EnumSet.of(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH, Role.INSPECTOR)),
    /** What an inspector asked for, and has not been answered. */
    REQUESTS("requests", EnumSet.of(Role.QA_MANAGER)),
    /** A conditional release that waits for a result. */
    RESULTS(
            "results",
            EnumSet.of(
                    Role.QC_ANALYST,
                    Role.QC_REVIEWER,
                    Role.QA_MANAGER,
                    Role.QUALIFIED_PERSON_MANUFACTURER,
                    Role.QUALIFIED_PERSON_MAH,
                    Role.INSPECTOR)),
    /** A product whose periodic review is overdue. */
    REVIEWS(
            "reviews",
            EnumSet.of(
                    Role.PRODUCTION_REVIEWER,
                    Role.QC_REVIEWER,
                    Role.QA_MANAGER,
                    Role.QUALIFIED_PERSON_MANUFACTURER,
                    Role.QUALIFIED_PERSON_MAH,
                    Role.INSPECTOR)),
    /** A batch whose trail nobody has reviewed up to now. */
    TRAIL_REVIEWS(
            "trail-reviews",
            EnumSet.of(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH, Role.INSPECTOR)),
    /** What was attested of a clause and is to be looked at again. */
    ATTESTATIONS(
            "attestations",
            EnumSet.of(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH, Role.INSPECTOR)),
    /** A clause that an expert compared with the official text, and that waits for a second person. */
    SOURCE_CHECKS(
            "source-checks",
            EnumSet.of(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH, Role.INSPECTOR)),
    /** A document that was made and waits for its approval. */
    DOCUMENTS("documents", EnumSet.of(Role.REGULATORY_APPROVER, Role.INSPECTOR)),
    /** A document or a file of a plan that the person is asked to review. */
    DOCUMENT_REVIEWS("document-reviews", EnumSet.complementOf(EnumSet.of(Role.INSPECTOR, Role.ADMINISTRATOR))),
    /** A line of a content plan that the person brings. */
    PLAN_LINES("plan-lines", EnumSet.complementOf(EnumSet.of(Role.INSPECTOR, Role.ADMINISTRATOR))),
    /** A signature in an order that it is the person's turn to give. */
    SIGNATURES("signatures", EnumSet.complementOf(EnumSet.of(Role.INSPECTOR, Role.ADMINISTRATOR))),
    /** Work of somebody who is gone or soon will be. */
    LEAVERS("leavers", EnumSet.of(Role.QA_MANAGER, Role.INSPECTOR)),
    /** Background work that the person asked for and that failed. */
    JOBS(
            "jobs",
            EnumSet.of(
                    Role.PRODUCTION_RECORDER,
                    Role.QC_ANALYST,
                    Role.QA_MANAGER,
                    Role.REGULATORY_WRITER,
                    Role.REGULATORY_APPROVER));

    private static final Set<Concern> DATED = EnumSet.of(
            DEVIATIONS, CAPAS, CHANGES, CLOCKS, REQUESTS, RESULTS, REVIEWS, ATTESTATIONS, DOCUMENT_REVIEWS, PLAN_LINES);

    private final String token;
    private final Set<Role> roles;

    Concern(String token, Set<Role> roles) {
        this.token = token;
        this.roles = roles;
    }

    /** As it stands in addresses and cursors. */
    public String token() {
        return token;
    }

    /** True if things of this kind may have a last day on which they are in time. */
    public boolean hasDays() {
        return DATED.contains(this);
    }

    /** Whose concern it is. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** True if its things belong to products and sites; the trail, a job, a document, its review, a line of a plan, a leaver, a review not begun and an inspector's request do not. */
    public boolean placed() {
        return this != TRAIL
                && this != JOBS
                && this != DOCUMENTS
                && this != DOCUMENT_REVIEWS
                && this != PLAN_LINES
                && this != LEAVERS
                && this != REVIEWS
                && this != REQUESTS;
    }

    public boolean concerns(Actor actor) {
        return roles.stream().anyMatch(actor::holds);
    }
}
