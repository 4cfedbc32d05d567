package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.entity.PlacedLeaf;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ground.Refusal;

/** How the documents behind a plan stand now: asked for once per plan, whatever its length. */
@ApplicationScoped
public class DocumentStanding {
    @Inject
    Documents documents;

    /** Leaves as shown, with what became of their documents since they were placed. */
    public List<LeafView> views(String product, List<PlacedLeaf> leaves) {
        var approved = leaves.stream().anyMatch(leaf -> leaf.document() != null)
                ? approved(product)
                : Map.<String, DocumentView>of();
        return leaves.stream()
                .map(leaf -> view(leaf, leaf.document() == null ? null : approved.get(leaf.document())))
                .toList();
    }

    /**
     * The latest approved version of a document.
     *
     * @throws Refusal NOT_FOUND if there is no such document; BLOCKED if none of its versions is approved or it is of another
     *     product
     */
    public DocumentView approved(String product, String number) throws Refusal {
        var found = approved(product).get(number);
        if (found != null) return found;
        var latest = documents.get(number);
        if (!product.equals(latest.product()))
            throw new Refusal(
                    Refusal.Reason.BLOCKED, "dossier.document-of-other-product", number, latest.product(), product);
        throw new Refusal(Refusal.Reason.BLOCKED, "dossier.document-not-approved", number);
    }

    public List<DocumentView> all(String product) {
        return documents.approved(product);
    }

    /** Documents of the product whose latest version nobody has approved. */
    public List<DocumentView> drafts(String product) {
        return documents.ofProduct(product).stream()
                .filter(document -> document.state() == DocumentState.GENERATED)
                .toList();
    }

    private Map<String, DocumentView> approved(String product) {
        var byNumber = new HashMap<String, DocumentView>();
        for (var document : documents.approved(product)) byNumber.put(document.number(), document);
        return byNumber;
    }

    private static LeafView view(PlacedLeaf leaf, DocumentView document) {
        boolean newer = document != null && document.version() > leaf.documentVersion();
        boolean outdated = document != null && (newer || document.outdated());
        return new LeafView(
                leaf.view(),
                CtdStructure.get().heading(leaf.view().place()),
                outdated,
                newer ? document.version() : 0,
                leaf.placedByName(),
                leaf.placedAt(),
                leaf.approval(),
                leaf.receipt());
    }
}
