package org.cellgmp.conformity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.conformity.TriedBatch;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Examination;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.fact.Examined;
import org.cellgmp.guideline.fact.Facts;
import org.cellgmp.guideline.site.SiteRules;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.recordkeeping.boundary.Records;

/** Holds what a table would say of batches against what their statements say. Only the table's own rules are asked. */
@ApplicationScoped
public class Trying {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Records records;

    @Inject
    Assessor assessor;

    @Inject
    StatementShelf shelf;

    public List<TriedBatch> on(SiteRules rules, String table, List<String> batches) throws Refusal {
        var views = records.latestOf(batches);
        var present = present(SiteTable.prefix(table), batches);
        var tried = new ArrayList<TriedBatch>();
        for (var examinable : assessor.examinations(views)) {
            if (!(examinable instanceof Examination examination)) continue;
            var record = examination.batch().record();
            var address = examination.batch().address();
            var said = rules.judge(Facts.of(new Examined(examination)), address);
            tried.add(new TriedBatch(
                    address.number(),
                    record.title(),
                    record.header() == null ? null : record.header().productCode(),
                    said.findings,
                    present.getOrDefault(address.number(), List.of()),
                    said.notAssessed.size()));
        }
        return tried;
    }

    /** Findings of the table in the latest statements, by batch. A statement is opened only if it has any. */
    private Map<String, List<Finding>> present(String prefix, List<String> batches) {
        var present = new HashMap<String, List<Finding>>();
        for (var row : entities.createQuery(
                        "select distinct s.batch, s.digest from StatedFinding f, StoredStatement s, Standing t"
                                + " where s.number = f.statement and t.batch = s.batch and t.statement = s.number"
                                + " and s.batch in :batches and f.rule like :rules",
                        Object[].class)
                .setParameter("batches", batches)
                .setParameter("rules", prefix + "%")
                .getResultList())
            present.put(
                    (String) row[0],
                    shelf.take((String) row[1]).findings().stream()
                            .filter(finding -> finding.rule().startsWith(prefix))
                            .toList());
        return present;
    }
}
