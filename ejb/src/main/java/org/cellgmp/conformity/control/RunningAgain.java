package org.cellgmp.conformity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.conformity.Rerun;
import org.cellgmp.conformity.entity.StoredStatement;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Examinable;
import org.cellgmp.guideline.Examination;
import org.cellgmp.guideline.KeptProgram;
import org.cellgmp.guideline.Neighbour;
import org.cellgmp.guideline.Papers;
import org.cellgmp.guideline.Statement;
import org.cellgmp.guideline.TrialExamination;
import org.cellgmp.guideline.fact.SharedRooms;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.recordkeeping.boundary.Records;

/** Runs a statement again with the rulebook and the program that it was made by, on the records as they were then. */
@ApplicationScoped
public class RunningAgain {
    private static final int TOLD = 50;

    @Inject
    RulebookShelf shelf;

    @Inject
    StatementShelf statements;

    @Inject
    Records records;

    @Inject
    ClauseBook clauses;

    public Rerun of(StoredStatement stored) throws Refusal {
        var bytes = statements.bytes(stored.digest());
        var statement = CanonicalJson.read(Statement.class, bytes);
        var kept = shelf.of(statement.rulebook(), statement.asOf());
        var papers = Papers.of(examination(statement), shelf.tables(kept));
        var again = new KeptProgram(shelf.program(kept)).judge(papers);
        var digest = CanonicalJson.sha256(again);
        return new Rerun(
                stored.number(),
                statement.rulebook(),
                kept.program(),
                kept.at(),
                digest,
                digest.equals(stored.digest()),
                digest.equals(stored.digest()) ? List.of() : differences(bytes, again));
    }

    /** What was looked at: versions that were kept then, not those of today. */
    private Examinable examination(Statement statement) throws Refusal {
        var about = Address.parse(statement.about());
        var checks = clauses.inForce(statement.asOf());
        var record = records.version(about.number(), about.version()).record();
        if (record instanceof TrialProtocol trial)
            return new TrialExamination(
                    new Addressed<>(about, trial), new TreeSet<>(statement.jurisdictions()), statement.asOf(), checks);
        var batch = (BatchRecord) record;
        var lots = new ArrayList<Addressed<MaterialLot>>();
        var neighbours = new ArrayList<Neighbour>();
        for (var considered : statement.considered()) {
            var address = Address.parse(considered);
            var beside = records.version(address.number(), address.version()).record();
            if (beside instanceof MaterialLot lot) lots.add(new Addressed<>(address, lot));
            if (beside instanceof BatchRecord other) neighbours.addAll(SharedRooms.of(new Addressed<>(address, other)));
        }
        return new Examination(
                new Addressed<>(about, batch),
                lots,
                specifications(batch, statement.asOf()),
                new TreeSet<>(statement.jurisdictions()),
                statement.asOf(),
                checks,
                neighbours);
    }

    private List<Addressed<ProductSpecification>> specifications(BatchRecord batch, OffsetDateTime then)
            throws Refusal {
        var product = batch.header() == null ? null : batch.header().productCode();
        if (product == null) return List.of();
        var editions = new ArrayList<Addressed<ProductSpecification>>();
        for (var today : records.specificationsOf(product)) {
            var number = today.address().number();
            var known = records.history(number).stream()
                    .filter(version -> !version.at().isAfter(then))
                    .findFirst();
            if (known.isEmpty()) continue;
            var view = records.version(number, known.get().address().version());
            editions.add(new Addressed<>(view.address(), (ProductSpecification) view.record()));
        }
        return editions;
    }

    private static List<Rerun.Difference> differences(byte[] here, byte[] again) {
        var differences = new ArrayList<Rerun.Difference>();
        var one = CanonicalJson.leavesOfTree(CanonicalJson.parse(here));
        var other = CanonicalJson.leavesOfTree(CanonicalJson.parse(again));
        var places = new TreeSet<>(one.keySet());
        places.addAll(other.keySet());
        for (var place : places) {
            if (differences.size() == TOLD) break;
            if (!Objects.equals(one.get(place), other.get(place)))
                differences.add(new Rerun.Difference(place, one.get(place), other.get(place)));
        }
        return differences;
    }
}
