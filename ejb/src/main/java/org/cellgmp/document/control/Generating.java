package org.cellgmp.document.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentPreview;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.entity.ControlledDocument;
import org.cellgmp.document.entity.DocumentEdition;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.template.HtmlWriter;
import org.cellgmp.template.Language;
import org.cellgmp.template.Lineage;
import org.cellgmp.template.MissingField;
import org.cellgmp.template.Template;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.writing.boundary.GovernedForms;

/** Makes documents: gathers the records, has them rendered, keeps the files. */
@Dependent
public class Generating {
    /** Most batches in one document. */
    public static final int MOST_BATCHES = 500;

    /** They count what was made: where no batch is chosen, all of the product are meant. */
    private static final Set<String> OF_ALL_BATCHES = Set.of("manufacturing-report", "subject-batches");

    private static final Set<BatchState> RELEASED = EnumSet.of(BatchState.RELEASED, BatchState.CONDITIONALLY_RELEASED);

    @Inject
    Records records;

    @Inject
    Dispositions dispositions;

    @Inject
    FileStore files;

    @Inject
    DocumentShelf shelf;

    @Inject
    Texts texts;

    @Inject
    GovernedForms forms;

    @Inject
    CurrentActor actor;

    @Inject
    Trail trail;

    /** @param link where an address leads */
    public DocumentPreview preview(DocumentOrder order, UnaryOperator<String> link) throws Refusal {
        check(order);
        var material = material(order);
        var rendition = bound(() -> Rendering.bind(
                order,
                material,
                Rendering.head(null, HouseClock.nowAtSite(), actor.get().printedName())));
        return new DocumentPreview(
                rendition.title(),
                HtmlWriter.page(rendition, address -> leadsTo(link, address.toString())),
                Lineage.of(rendition).size());
    }

    /** Where an address leads; nowhere if there is no page for it. */
    public static String leadsTo(UnaryOperator<String> link, String address) {
        var place = link.apply(address);
        return place == null ? "#" : place;
    }

    /** @param document a new one, or one that gets its next version */
    public DocumentView generate(ControlledDocument document, String reason) throws Refusal {
        var order = document.order();
        check(order);
        var material = material(order);
        var at = HouseClock.nowAtSite();
        var version = document.latest() + 1;
        var who = actor.get();
        var made = bound(() -> Rendering.files(
                order, material, Rendering.head(document.number() + " v" + version, at, who.printedName()), at));
        var edition = new DocumentEdition(
                document,
                view(document, version, material, made, at, reason),
                store(made.page().getBytes(StandardCharsets.UTF_8), "page.html", "text/html")
                        .sha256());
        shelf.keep(
                document,
                edition,
                made.places().stream().map(Lineage.Place::address).toList());
        var kept = shelf.view(edition);
        trail.append(Act.of("document.generated", edition.name())
                .because(reason)
                .changing(changes(document.number(), version, kept))
                .with("pdf", kept.pdf().sha256())
                .with("docx", kept.docx().sha256())
                .with("lineage", kept.lineage().sha256())
                .with(
                        "made from",
                        String.join(
                                " ",
                                made.sources().stream()
                                        .map(one -> one.record() + "/v" + one.version())
                                        .toList())));
        return kept;
    }

    private static List<Change> changes(String number, int version, DocumentView now) {
        return List.of(
                new Change(
                        number + "#/version",
                        version == 1 ? null : Integer.toString(version - 1),
                        Integer.toString(version)),
                new Change(number + "/v" + version + "#/state", null, DocumentState.GENERATED.name()),
                new Change(number + "/v" + version + "#/pdf", null, now.pdf().sha256()));
    }

    private DocumentView view(
            ControlledDocument document,
            int version,
            Rendering.Material material,
            Rendering.Files made,
            OffsetDateTime at,
            String reason)
            throws Refusal {
        var order = document.order();
        var template = made.rendition().template();
        boolean one = template.batches() == Template.Batches.ONE;
        var what = one ? batchNumber(material) : order.product();
        var name = Rendering.fileName(template.leaf(), what, order.language());
        var stem = name.substring(0, name.length() - ".pdf".length());
        var who = actor.get();
        return new DocumentView(
                document.number(),
                version,
                DocumentState.GENERATED,
                order.template(),
                template.formVersion(),
                template.section(),
                template.titleEnglish() + (one ? ", " + what : ""),
                template.titleChinese() + (one ? "\uff0c" + what : ""),
                name,
                order.product(),
                order.batches(),
                order.language(),
                made.pages(),
                store(made.pdf(), name, DocumentEdition.PDF),
                store(made.docx(), stem + ".docx", DocumentEdition.DOCX),
                store(made.companion(), stem + "-origin.pdf", DocumentEdition.PDF),
                store(made.lineage(), stem + "-origin.json", "application/json"),
                made.sources(),
                who.id(),
                who.printedName(),
                at,
                reason,
                null,
                null,
                null);
    }

    private static String batchNumber(Rendering.Material material) {
        var batch = material.batches().get(0).record();
        return Redaction.of(batch).words(batch.header().batchNumber());
    }

    private StoredFile store(byte[] bytes, String name, String mediaType) {
        try {
            return files.store(new ByteArrayInputStream(bytes), name, mediaType);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws Refusal UNREADABLE naming what is wrong with the order */
    public static void check(DocumentOrder order) throws Refusal {
        var book = TemplateBook.shipped();
        if (order.template() == null
                || !book.has(order.template())
                || book.template(order.template()).section() == null)
            throw unreadable("document.template-unknown", String.valueOf(order.template()));
        if (Arrays.stream(Language.values()).noneMatch(one -> one.code().equals(order.language())))
            throw unreadable("document.language-unknown", String.valueOf(order.language()));
        if (order.product() == null || order.product().isBlank()) throw unreadable("document.no-product");
        var template = book.template(order.template());
        if (template.dated() && order.asOf() == null) throw unreadable("document.no-day", order.template());
        if (!template.dated() && order.asOf() != null) throw unreadable("document.day-not-asked", order.template());
        if (template.batches() == Template.Batches.NONE) {
            if (!order.batches().isEmpty()) throw unreadable("document.batches-not-asked", order.template());
        } else if (template.batches() != Template.Batches.ANY
                || !order.batches().isEmpty()) check(order, template);
    }

    private static void check(DocumentOrder order, Template template) throws Refusal {
        if (order.batches().isEmpty()) throw unreadable("document.no-batch");
        if (order.batches().size() > MOST_BATCHES)
            throw unreadable(
                    "document.too-many-batches",
                    Integer.toString(order.batches().size()),
                    Integer.toString(MOST_BATCHES));
        if (new LinkedHashSet<>(order.batches()).size() < order.batches().size())
            throw unreadable("document.batch-twice");
        for (var number : order.batches())
            if (number == null || !number.matches("BR-[0-9]{4}-[0-9]{4,}"))
                throw unreadable("document.no-batch-number", String.valueOf(number));
        if (!template.severalBatches() && order.batches().size() > 1)
            throw unreadable("document.one-batch-only", order.template());
    }

    private Rendering.Material material(DocumentOrder order) throws Refusal {
        var byNumber = new HashMap<String, RecordView>();
        var batches = new ArrayList<Addressed<BatchRecord>>();
        if (order.batches().isEmpty()
                && OF_ALL_BATCHES.contains(
                        TemplateBook.shipped().template(order.template()).kind()))
            for (var view : records.batchesOf(order.product()))
                batches.add(new Addressed<>(view.address(), (BatchRecord) view.record()));
        if (batches.size() > MOST_BATCHES)
            throw unreadable(
                    "document.too-many-batches", Integer.toString(batches.size()), Integer.toString(MOST_BATCHES));
        records.latestOf(order.batches()).forEach(view -> byNumber.put(view.number(), view));
        for (var number : order.batches()) {
            var view = byNumber.get(number);
            if (view == null || view.record().kind() != RecordKind.BATCH_RECORD)
                throw new Refusal(Refusal.Reason.NOT_FOUND, "document.no-such-batch", number);
            var batch = (BatchRecord) view.record();
            if (!Objects.equals(batch.header().productCode(), order.product()))
                throw unreadable("document.other-product", number, order.product());
            batches.add(new Addressed<>(view.address(), batch));
        }
        var editions = records.specificationsOf(order.product());
        if (editions.isEmpty()
                && TemplateBook.shipped().template(order.template()).dated())
            throw new Refusal(Refusal.Reason.NOT_FOUND, "document.no-specification", order.product());
        return new Rendering.Material(
                batches, editions, releases(batches), others(order), texts.of(order), forms.inForce(order.template()));
    }

    /** Of each kind that the template tells of, the records of the product. */
    private Map<RecordKind, List<Addressed<? extends Kept>>> others(DocumentOrder order) throws Refusal {
        var others = new EnumMap<RecordKind, List<Addressed<? extends Kept>>>(RecordKind.class);
        var template = TemplateBook.shipped().template(order.template());
        var part = Part.of(template);
        var around = new Surroundings(records::ofProduct);
        for (var told : template.records().entrySet()) {
            var kept = around.of(told.getKey(), order.product(), order.asOf());
            if (told.getValue()
                    && kept.stream().noneMatch(one -> part.takes(one.record()) && Told.on(one.record(), order.asOf())))
                throw new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "document.nothing-told",
                        told.getKey().plural(),
                        order.product(),
                        order.asOf().toString());
            others.put(told.getKey(), kept);
        }
        return others;
    }

    /** The release signed in this house, or else the one that stands in the record. */
    private Map<String, Release> releases(List<Addressed<BatchRecord>> batches) {
        var releases = new HashMap<String, Release>();
        for (var batch : batches) {
            var inRecord = Release.inRecord(batch);
            if (inRecord != null) releases.put(batch.address().number(), inRecord);
        }
        for (var row : dispositions.standing(
                batches.stream().map(one -> one.address().number()).toList()))
            if (RELEASED.contains(row.state()))
                releases.put(
                        row.batch(),
                        new Release(
                                row.at().atZoneSameInstant(HouseClock.zone()).toLocalDate(),
                                Address.of(row.last(), 1)));
        return releases;
    }

    private static Refusal unreadable(String code, String... arguments) {
        return new Refusal(Refusal.Reason.UNREADABLE, code, arguments);
    }

    /** A record that lacks what the form requires is refused with the field's name. */
    private static <T> T bound(Supplier<T> work) throws Refusal {
        try {
            return work.get();
        } catch (MissingField missing) {
            throw new Refusal(Refusal.Reason.BLOCKED, "document.field-missing", missing.tag());
        }
    }
}
