package org.cellgmp.qualification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Case;
import org.cellgmp.guideline.site.SiteCase;
import org.cellgmp.guideline.site.SiteCases;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.qualification.SelfCheckProtocol.Replayed;

/**
 * Replays every case of every rule, each with its rule alone and with all rules listening, then those of the site's own tables that count,
 * and has the protocol kept.
 */
@ApplicationScoped
public class Replaying implements JobHandler {
    public static final String KIND = "qualification.self-check";

    @Inject
    Guidelines guidelines;

    @Inject
    Protocols protocols;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Refusal, JobStopped {
        var before = protocols.ofJob(order.number());
        if (before.isPresent()) return before.get().number();
        var rulebook = guidelines.digest();
        var rules = guidelines.rules();
        var tables = guidelines.siteTables();
        int parts = rules.size() + tables.size();
        var replayed = new ArrayList<Replayed>();
        for (int i = 0; i < rules.size(); i++) {
            if (progress.stopWanted()) throw new JobStopped(i, null);
            progress.at(i, parts, "qualification.job.replaying");
            var rule = rules.get(i);
            for (var outcome : guidelines.replay(rule.id()))
                replayed.add(new Replayed(
                        rule.id(),
                        rule.version(),
                        outcome.replayed().verdict().word(),
                        outcome.replayed().it(),
                        outcome.wrong()));
        }
        var site = new ArrayList<Replayed>();
        for (var table : tables) {
            if (progress.stopWanted()) throw new JobStopped(rules.size(), null);
            progress.at(rules.size() + tables.indexOf(table), parts, "qualification.job.replaying-site");
            for (var twice : guidelines.replaySite(table.number())) site.add(replayed(table, twice));
        }
        // Cases of two rulebooks prove neither.
        if (!rulebook.equals(guidelines.digest()))
            throw new Refusal(Refusal.Reason.CONFLICT, "qualification.rulebook-changed");
        progress.at(parts, parts, "qualification.job.keeping");
        return protocols.keep(order.number(), rulebook, replayed, site).number();
    }

    private static Replayed replayed(SiteTable table, SiteCases.Twice twice) {
        var example = twice.example();
        var wrong = new ArrayList<String>();
        if (twice.alone() != example.expected())
            wrong.add("alone: " + verdict(twice.alone()).word());
        if (twice.beside() != example.expected())
            wrong.add("with every table: " + verdict(twice.beside()).word());
        return new Replayed(
                SiteTable.prefix(table.number()) + example.rule(),
                table.version(),
                verdict(example.expected()).word(),
                example.name(),
                wrong);
    }

    /** In the words that cases of the guidelines use. */
    static Case.Verdict verdict(SiteCase.Expected expected) {
        return switch (expected) {
            case FINDING -> Case.Verdict.NONCONFORMING;
            case CONFORMS -> Case.Verdict.CONFORMING;
            case NOT_ASSESSED -> Case.Verdict.NOT_ASSESSED;
            case NOT_APPLICABLE -> Case.Verdict.NOT_APPLICABLE;
        };
    }
}
