package org.cellgmp.conformity.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.conformity.control.Rulebooks;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Case;
import org.cellgmp.guideline.Explanation;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.Rule;
import org.cellgmp.guideline.SelfCheck;
import org.cellgmp.guideline.SourceChecks;
import org.cellgmp.guideline.site.SiteCases;
import org.cellgmp.guideline.site.SiteTable;

/** What batches are judged by: every clause with its answer, every rule with its reasons and examples. For all who read records. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Role.READER)
public class Guidelines {
    @Inject
    Rulebooks rulebooks;

    @Inject
    ClauseBook clauses;

    /** As their clauses count now, after the source checks in force. */
    public List<Register> registers() {
        var checks = checks();
        return rulebooks.book().registers().stream().map(checks::in).toList();
    }

    private SourceChecks checks() {
        return new SourceChecks(clauses.inForce(HouseClock.nowAtSite()));
    }

    /** As its clauses count now. @throws Refusal NOT_FOUND */
    public Register register(String guideline) throws Refusal {
        return rulebooks
                .book()
                .register(guideline)
                .map(checks()::in)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "conformity.unknown-guideline", guideline));
    }

    public List<Rule> rules() {
        return rulebooks.book().rules();
    }

    /** With its citations as they count now. @param id guideline/clause/number @throws Refusal NOT_FOUND */
    public Rule rule(String id) throws Refusal {
        return rulebooks
                .book()
                .rule(id)
                .map(checks()::in)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "conformity.unknown-rule", id));
    }

    /** A finding with the demand, the reasons and the source of the limit that its rule gives. */
    public Explanation explain(Finding finding) {
        return Explanation.of(finding, rulebooks.book().rule(finding.rule()));
    }

    /** The examples that prove a rule. @throws Refusal NOT_FOUND */
    public List<Case> cases(String id) throws Refusal {
        return rulebooks.book().cases(rule(id).id());
    }

    /**
     * Replays the examples of a rule, each with the rule alone and with all rules listening; what came out wrong either time is told
     * of it once. @throws Refusal NOT_FOUND
     */
    public List<SelfCheck.Outcome> replay(String id) throws Refusal {
        var book = rulebooks.book();
        var check = new SelfCheck(book);
        return book.cases(rule(id).id()).stream().map(check::replay).toList();
    }

    /** The site's own tables that count now, by number; empty if it has none. */
    public List<SiteTable> siteTables() {
        return rulebooks.book().siteTables();
    }

    /** Runs the examples of a table of the site, each with the table alone and beside all that count. @throws Refusal NOT_FOUND */
    public List<SiteCases.Twice> replaySite(String number) throws Refusal {
        var tables = siteTables();
        for (var table : tables) if (table.number().equals(number)) return SiteCases.runBeside(table, tables);
        throw new Refusal(Refusal.Reason.NOT_FOUND, "conformity.unknown-rule", number);
    }

    /** SHA-256 of the rulebook in use, lower-case hex. */
    public String digest() {
        return rulebooks.book().digest();
    }
}
