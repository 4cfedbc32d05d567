package org.cellgmp.demonstration.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.writing.boundary.GovernedTexts;

/**
 * Makes the documents of the demonstration product once its records are kept: the batch analyses of its batches, the executed
 * record of the first, and what its other records tell as of a day. In the background, so that the first start does not wait; done once, or at the next start.
 */
@Singleton
@Startup
@DependsOn("DemonstrationSite")
@PermitAll // reached by the container only
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationDocuments {
    static final String PRODUCT = "DEMO-CART-19";
    private static final System.Logger LOG = System.getLogger(DemonstrationDocuments.class.getName());

    @Inject
    Records records;

    @Inject
    Documents documents;

    @Inject
    GovernedTexts texts;

    @Inject
    CurrentActor actor;

    @Resource
    ManagedExecutorService background;

    @PostConstruct
    void started() {
        if ("no".equalsIgnoreCase(System.getenv("CELLGMP_DEMONSTRATION"))) return;
        background.execute(() -> {
            try {
                actor.runAs(Actor.SYSTEM, this::makeMissing);
            } catch (Exception broken) {
                // A plant must work even if its demonstration does not.
                LOG.log(System.Logger.Level.ERROR, "the demonstration documents could not be made", broken);
            }
        });
    }

    private Void makeMissing() throws Refusal {
        var batches = records.list(RecordKind.BATCH_RECORD, PRODUCT, null, Page.LARGEST).items().stream()
                .filter(row -> PRODUCT.equals(row.product()))
                .map(RecordRow::number)
                .sorted()
                .toList();
        var made =
                documents.ofProduct(PRODUCT).stream().map(one -> one.template()).toList();
        if (batches.isEmpty()) return null;
        if (texts.newest(PRODUCT).isEmpty())
            for (var text :
                    DemonstrationTexts.of(PRODUCT, HouseClock.nowAtSite().toLocalDate())) texts.write(text);
        if (!made.contains("batch-analyses"))
            documents.generate(new DocumentOrder("batch-analyses", PRODUCT, batches, "both"));
        if (!made.contains("executed-batch-record"))
            documents.generate(new DocumentOrder("executed-batch-record", PRODUCT, List.of(batches.get(0)), "both"));
        // The days of the demonstration lie before its first start.
        var day = HouseClock.nowAtSite().toLocalDate();
        for (var template : List.of(
                "specification",
                "stability-data",
                "process-description",
                "analytical-validation",
                "reference-standards",
                "container-closure",
                "product-description",
                "general-information",
                "manufacturing-testing",
                "trial-synopsis"))
            if (!made.contains(template))
                documents.generate(new DocumentOrder(template, PRODUCT, List.of(), "both", day));
        for (var template : List.of(
                "analytical-procedures",
                "specification-justification",
                "manufacturers",
                "batch-formula",
                "process-controls",
                "quality-summary",
                "facilities-equipment",
                "adventitious-agents",
                "materials-substance",
                "process-validation",
                "process-development",
                "regional-register",
                "manufacturing-report",
                "subject-batches"))
            if (!made.contains(template))
                documents.generate(new DocumentOrder(template, PRODUCT, batches, "both", day));
        return null;
    }
}
