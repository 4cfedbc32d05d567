package org.cellgmp.conformity.boundary;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.conformity.PastFinding;
import org.cellgmp.conformity.RestingBatch;
import org.cellgmp.conformity.RuleCount;
import org.cellgmp.conformity.StandingRow;
import org.cellgmp.conformity.StatementRow;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.conformity.control.Assessor;
import org.cellgmp.conformity.control.Catalogue;
import org.cellgmp.conformity.control.Firing;
import org.cellgmp.conformity.control.StatementShelf;
import org.cellgmp.conformity.control.Stating;
import org.cellgmp.conformity.control.TakingUp;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.recordkeeping.boundary.Records;

/** The door of conformity. Reading is for every GMP and regulatory role and the inspector (and the house itself, when a job keeps a record); judging anew and acting on a finding for GMP roles. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class Statements {
    @Inject
    Stating stating;

    @Inject
    Catalogue catalogue;

    @Inject
    TakingUp takingUp;

    @Inject
    StatementShelf shelf;

    @Inject
    Firing firing;

    @Inject
    Assessor assessor;

    @Inject
    Records records;

    @Inject
    Trail trail;

    /**
     * Judges the latest version of a batch record against the rulebook as it is now.
     *
     * @return the statement, kept as a new one only if it says something else than the last
     * @throws Refusal NOT_FOUND if there is no such batch record; CONFLICT if somebody else judged it at the same moment
     */
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    @Interceptors(RefusedActs.class)
    public StatementView assess(String batch) throws Refusal {
        return catalogue.view(stating.state(List.of(records.latest(batch))).get(0));
    }

    /** The batch's latest statement. @throws Refusal NOT_FOUND if it has none yet */
    public StatementView latest(String batch) throws Refusal {
        var last = stating.last(batch);
        if (last == null) throw new Refusal(NOT_FOUND, "conformity.not-assessed", batch);
        return catalogue.view(last);
    }

    /** @throws Refusal NOT_FOUND */
    public StatementView get(String statement) throws Refusal {
        return catalogue.view(catalogue.find(statement));
    }

    /**
     * One finding of a statement.
     *
     * @param key as {@link FindingView#key()} @throws Refusal NOT_FOUND
     */
    public FindingView finding(String statement, String key) throws Refusal {
        return firing.one(get(statement), key);
    }

    /**
     * What a rule finds in batches as they are judged now, newest first.
     *
     * @param besides number of a batch that is left out; null for none
     * @param limit rows, at most {@link Page#LARGEST} @throws Refusal UNREADABLE for a broken cursor
     */
    public Page<PastFinding> found(String rule, String besides, String after, int limit) throws Refusal {
        return firing.of(rule, besides, after, limit);
    }

    /** In how many batches, as they are judged now, each rule finds something; a rule that finds nothing is absent. */
    public List<RuleCount> counts(Collection<String> rules) {
        return firing.counts(rules);
    }

    /**
     * Batches whose latest statement holds a finding of one of the rules, by their numbers: what those rules rest on cannot change without
     * putting these statements out of date.
     *
     * @param rules at most 500; @param after number of the last batch seen, null for the first page
     */
    public Page<RestingBatch> resting(Collection<String> rules, String after, int limit) {
        return firing.resting(rules, after, limit);
    }

    /** How many batches {@link #resting(Collection, String, int)} lists in all. */
    public long resting(Collection<String> rules) {
        return firing.resting(rules);
    }

    /** All statements on a batch, newest first, at most {@link Page#LARGEST} a page. */
    public Page<StatementRow> of(String batch, String after, int limit) throws Refusal {
        return catalogue.of(batch, after, limit);
    }

    /**
     * The canonical JSON whose digest a release signs, byte for byte. Taking it out of the house is written in the trail.
     *
     * @throws Refusal NOT_FOUND
     */
    public byte[] export(String statement) throws Refusal {
        var row = catalogue.find(statement).row();
        trail.append(Act.of("conformity.statement-exported", row.batch())
                .with("statement", row.number())
                .with("digest", row.digest()));
        return shelf.bytes(row.digest());
    }

    /** True if judging the batch now would say the same as its latest statement. @throws Refusal NOT_FOUND */
    public boolean current(String batch) throws Refusal {
        var last = stating.last(batch);
        return last != null && stating.current(records.latest(batch), last);
    }

    /** The specification that the latest version of a batch is judged by; empty if none is in force for it. */
    public Optional<Addressed<ProductSpecification>> specificationInForce(String batch) throws Refusal {
        return assessor.specificationInForce(records.latest(batch));
    }

    /** Batches with critical or major findings that no deviation handles, the gravest first; rejected batches are left out. */
    public Page<StandingRow> withUnhandledFindings(String after, int limit) throws Refusal {
        return catalogue.unhandled(after, limit);
    }

    /**
     * Opens a deviation from a finding in one step, told from the finding and the record.
     *
     * @throws Refusal NOT_FOUND without such statement or finding; CONFLICT naming the deviation that handles it already
     */
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    @Interceptors(RefusedActs.class)
    public DeviationView openDeviation(String statement, String finding) throws Refusal {
        return takingUp.open(catalogue.find(statement), finding);
    }

    /** Adds a finding to a deviation that is open. @throws Refusal as {@link #openDeviation}, and if the deviation is closed */
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    @Interceptors(RefusedActs.class)
    public DeviationView addToDeviation(String statement, String finding, String deviation) throws Refusal {
        return takingUp.add(catalogue.find(statement), finding, deviation);
    }

    /** Batches that nobody has decided on, those first whose shelf life ends first; those without one come last. */
    public Page<StandingRow> undecided(String after, int limit) throws Refusal {
        return catalogue.undecided(after, limit);
    }

    /**
     * A decision on the batch was signed. Called in the transaction of the room that decides on batches.
     *
     * @param rejected then its findings wait for nobody any more
     */
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void decided(String batch, boolean rejected) {
        catalogue.decided(batch, rejected);
    }
}
