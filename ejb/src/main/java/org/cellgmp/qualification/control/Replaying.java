package org.cellgmp.qualification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.qualification.SelfCheckProtocol.Replayed;

/** Replays every case of every rule, each with its rule alone and with all rules listening, and has the protocol kept. */
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
        var replayed = new ArrayList<Replayed>();
        for (int i = 0; i < rules.size(); i++) {
            if (progress.stopWanted()) throw new JobStopped(i, null);
            progress.at(i, rules.size(), "qualification.job.replaying");
            var rule = rules.get(i);
            for (var outcome : guidelines.replay(rule.id()))
                replayed.add(new Replayed(
                        rule.id(),
                        rule.version(),
                        outcome.replayed().verdict().word(),
                        outcome.replayed().it(),
                        outcome.wrong()));
        }
        // Cases of two rulebooks prove neither.
        if (!rulebook.equals(guidelines.digest()))
            throw new Refusal(Refusal.Reason.CONFLICT, "qualification.rulebook-changed");
        progress.at(rules.size(), rules.size(), "qualification.job.keeping");
        return protocols.keep(order.number(), rulebook, replayed).number();
    }
}
