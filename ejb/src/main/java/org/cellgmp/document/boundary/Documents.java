package org.cellgmp.document.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.document.ApprovalRequest;
import org.cellgmp.document.CellUse;
import org.cellgmp.document.DocumentFile;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentPreview;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.TemplateView;
import org.cellgmp.document.control.CellUses;
import org.cellgmp.document.control.DocumentReviewing;
import org.cellgmp.document.control.DocumentShelf;
import org.cellgmp.document.control.Generating;
import org.cellgmp.document.entity.ControlledDocument;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.WrittenWords;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.Address;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.review.boundary.ReviewedThings;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.template.Template;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.writing.boundary.GovernedForms;

/** The door of the document room. Reading is for every role with business in the plant and for the inspector. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class Documents {
    /** Meaning of the signature that approves a document. */
    public static final String APPROVAL = "document.approval";

    private static final Pattern LINK = Pattern.compile("href=\"address:([^\"]*)\"");
    private static final int LONGEST_REASON = 4_000;

    @Inject
    Generating generating;

    @Inject
    DocumentShelf shelf;

    @Inject
    CellUses uses;

    @Inject
    GovernedForms forms;

    @Inject
    FileStore files;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    ReviewedThings reviewed;

    @Inject
    CurrentActor actor;

    @Inject
    Trail trail;

    /**
     * What a writer may choose from, in the order of the book. Editions of a form differ from that of the book in their version only; that one
     * no longer fits is told when a document is to be made with it.
     */
    public List<TemplateView> templates() throws Refusal {
        var versions = forms.versions();
        return TemplateBook.shipped().offered().stream()
                .filter(template -> template.section() != null)
                .map(template -> new TemplateView(
                        template.name(),
                        template.form() + " v" + versions.getOrDefault(template.kind(), template.version()),
                        template.section(),
                        template.titleEnglish(),
                        template.titleChinese(),
                        template.batches() != Template.Batches.NONE,
                        template.severalBatches(),
                        template.batches() == Template.Batches.ONE || template.batches() == Template.Batches.SEVERAL,
                        template.dated()))
                .toList();
    }

    /**
     * What a document would say now, with nothing kept.
     *
     * @param link where an address leads; it may answer null for nowhere
     * @throws Refusal if the order cannot be read, a batch is unknown or of another product, or a required field is absent
     */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.SYSTEM})
    public DocumentPreview preview(DocumentOrder order, UnaryOperator<String> link) throws Refusal {
        return generating.preview(order, link);
    }

    /** The live page of a version as it was made. @param version null for the latest. @throws Refusal NOT_FOUND */
    public DocumentPreview page(String number, Integer version, UnaryOperator<String> link) throws Refusal {
        var edition = shelf.edition(number, version);
        var view = shelf.view(edition);
        try (var in = files.open(edition.page())) {
            var matcher = LINK.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            var html = new StringBuilder();
            int figures = 0;
            while (matcher.find()) {
                figures++;
                matcher.appendReplacement(
                        html, Matcher.quoteReplacement("href=\"" + Generating.leadsTo(link, matcher.group(1)) + "\""));
            }
            matcher.appendTail(html);
            return new DocumentPreview(view.titleEnglish(), html.toString(), figures);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Renders a document under a new number, with its companion and its list of origins, and keeps all of them.
     *
     * @throws Refusal as {@link #preview}
     */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    @Interceptors(RefusedActs.class)
    public DocumentView generate(DocumentOrder order) throws Refusal {
        Generating.check(order);
        return reviewable(generating.generate(new ControlledDocument(numbers.next("DC"), order), null));
    }

    /**
     * Renders a document anew from the latest versions of the same records, as its next version.
     *
     * @param expected version that the person looked at
     * @throws Refusal NOT_FOUND, without a reason, or if another version was made meanwhile
     */
    @RolesAllowed(Role.WRITER)
    @Interceptors(RefusedActs.class)
    public DocumentView regenerate(String number, int expected, String reason) throws Refusal {
        var why = Prose.required("reason", reason, LONGEST_REASON);
        var document = shelf.locked(number);
        if (document.latest() != expected)
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "document.later-version",
                    number + "/v" + expected,
                    Integer.toString(document.latest()));
        return reviewable(generating.generate(document, why));
    }

    private DocumentView reviewable(DocumentView made) {
        reviewed.stands(DocumentReviewing.thing(made));
        return made;
    }

    /**
     * Approves the latest version by a signature over the digest of its PDF; the version approved before is superseded.
     * Refuses when
     * <ul>
     * <li>the person generated it;
     * <li>it is approved already, or a later version was made;
     * <li>version or digest are not those that the person looked at;
     * <li>a record it was made from has a newer version;
     * <li>an ask, a comment or an objection of its review stands open and no reason is said, or the review went on since it was looked at;
     * <li>a component of the signature is wrong.
     * </ul>
     * Source: 21 CFR 11.50, 11.70; China GMP (2010) Art. 152 and 157.
     */
    @RolesAllowed(Role.APPROVER)
    @Interceptors(RefusedActs.class)
    public DocumentView approve(String number, ApprovalRequest request) throws Refusal {
        var document = shelf.locked(number);
        var edition = shelf.edition(number, request.version());
        edition.mayBeApproved(actor.get());
        var view = shelf.view(edition);
        if (!view.pdf().sha256().equals(request.digest()))
            throw new Refusal(Refusal.Reason.CONFLICT, "document.other-digest", edition.name());
        if (view.outdated())
            throw new Refusal(Refusal.Reason.BLOCKED, "document.outdated", edition.name(), outdated(view));
        var weighed = reviewed.weigh(DocumentReviewing.thing(view), request.review());
        var shown = shown(view);
        shown.putAll(weighed.shown());
        var signature = signatures.sign(new SigningRequest(
                edition.name(),
                view.pdf().sha256(),
                APPROVAL,
                Prose.optional("reason", request.reason(), LONGEST_REASON),
                shown,
                request.account(),
                request.password()));
        shelf.approvedOf(document).forEach(before -> before.supersede());
        edition.approve(signature);
        trail.append(Act.of("document.approved", edition.name())
                .because(signature.reason())
                .changing(List.of(new Change(
                        edition.name() + "#/state", DocumentState.GENERATED.name(), DocumentState.APPROVED.name())))
                .with("signature", signature.number())
                .with("pdf", view.pdf().sha256())
                .with("despite", weighed.despite()));
        return shelf.view(edition);
    }

    private static String outdated(DocumentView view) {
        return String.join(
                " ",
                view.sources().stream()
                        .filter(source -> source.outdated())
                        .map(source -> source.record() + "/v" + source.latest())
                        .toList());
    }

    private static LinkedHashMap<String, String> shown(DocumentView view) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("document", view.number() + " v" + view.version());
        shown.put("title", view.titleEnglish());
        shown.put("section", view.ctdSection());
        shown.put("form", view.form());
        shown.put("docx", view.docx().sha256());
        shown.put("lineage", view.lineage().sha256());
        shown.put("pages", Integer.toString(view.pages()));
        return shown;
    }

    /** The latest version of a document. @throws Refusal NOT_FOUND */
    public DocumentView get(String number) throws Refusal {
        return shelf.view(shelf.edition(number, null));
    }

    /** @throws Refusal NOT_FOUND */
    public DocumentView version(String number, int version) throws Refusal {
        return shelf.view(shelf.edition(number, version));
    }

    /** Every version, newest first. @throws Refusal NOT_FOUND */
    public List<DocumentView> history(String number) throws Refusal {
        shelf.edition(number, null);
        return shelf.history(number);
    }

    /**
     * Latest versions, newest document first.
     *
     * @param product null for all; @param state of the latest version, null for all
     * @param after number of the last row seen, null for the first page
     */
    public Page<DocumentView> list(String product, DocumentState state, String after, int limit) {
        return shelf.list(product, state, after, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /** The approved version of every document of a product, by CTD section and number; at most 1,000. */
    public List<DocumentView> approved(String product) {
        return shelf.ofProduct(product, true);
    }

    /** The latest version of every document of a product, approved or not, by CTD section and number; at most 1,000. */
    public List<DocumentView> ofProduct(String product) {
        return shelf.ofProduct(product, false);
    }

    /** Every version that prints the cell or one below it, newest first, at most 1,000. @param pointer empty for the whole record */
    public List<CellUse> uses(String record, String pointer) {
        return uses.of(record, pointer, 1_000);
    }

    /** Versions by their names, as DC-2026-0001/v2, whatever their state; one that is not kept is absent. */
    public List<DocumentView> named(Collection<String> names) {
        return shelf.named(names);
    }

    /** The cells that versions print, by their names, as DC-2026-0001/v2. */
    public Map<String, Set<Address>> cells(Collection<String> names) {
        return shelf.cells(names);
    }

    /** Documents whose latest version prints the cell or one below it, from whichever version of its record; newest first. */
    public List<DocumentView> using(Address cell) {
        return shelf.using(cell.number(), cell.pointer(), Page.LARGEST);
    }

    /**
     * A file of a version, about to leave the house: that is written in the trail.
     *
     * @param version null for the latest
     * @param kept true if the person keeps it, false if it is only shown
     * @throws Refusal NOT_FOUND
     */
    public InputStream open(String number, Integer version, DocumentFile which, boolean kept) throws Refusal {
        var view = shelf.view(shelf.edition(number, version));
        var file = which.of(view);
        insist(view);
        trail.append(Act.of(kept ? "document.downloaded" : "document.viewed", view.number() + "/v" + view.version())
                .with("file", file.name())
                .with("digest", file.sha256()));
        try {
            return files.open(file.sha256());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the files say can be looked through in Word's format and in the lineage. */
    private void insist(DocumentView view) {
        if (!CurrentCall.narrowed()) return;
        try {
            for (var readable : List.of(DocumentFile.DOCX, DocumentFile.LINEAGE))
                CurrentCall.inside()
                        .insist(WrittenWords.of(files.open(readable.of(view).sha256())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
