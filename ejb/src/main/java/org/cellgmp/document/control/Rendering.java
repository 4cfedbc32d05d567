package org.cellgmp.document.control;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.record.VectorLot;
import org.cellgmp.template.DocxWriter;
import org.cellgmp.template.Figure;
import org.cellgmp.template.HtmlWriter;
import org.cellgmp.template.Language;
import org.cellgmp.template.Lineage;
import org.cellgmp.template.PdfWriter;
import org.cellgmp.template.Rendition;
import org.cellgmp.template.Template;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.OriginOfFigures;

/** From records to the files of a document; knows no database. The same records, head and time give the same bytes. */
final class Rendering {
    /** Name of the format of the machine-readable list of origins. */
    static final String FORMAT = "cellgmp-lineage-1";

    private static final String COMPANION = "origin-of-figures";

    /** @param releases by number of the batch record; @param others records of the product by kind, as the template asks for them; @param form null for that of the book */
    record Material(
            List<Addressed<BatchRecord>> batches,
            List<Addressed<ProductSpecification>> editions,
            Map<String, Release> releases,
            Map<RecordKind, List<Addressed<? extends Kept>>> others,
            Texts.Printed texts,
            Template form) {
        Material(
                List<Addressed<BatchRecord>> batches,
                List<Addressed<ProductSpecification>> editions,
                Map<String, Release> releases) {
            this(batches, editions, releases, Map.of());
        }

        Material(
                List<Addressed<BatchRecord>> batches,
                List<Addressed<ProductSpecification>> editions,
                Map<String, Release> releases,
                Map<RecordKind, List<Addressed<? extends Kept>>> others) {
            this(batches, editions, releases, others, Texts.Printed.NONE, null);
        }

        <T extends Kept> List<Addressed<T>> all(RecordKind kind, Class<T> type) {
            return others.getOrDefault(kind, List.of()).stream()
                    .map(one -> new Addressed<>(one.address(), type.cast(one.record())))
                    .toList();
        }
    }

    /** @param page live page whose links are plain addresses */
    record Files(
            Rendition rendition,
            byte[] pdf,
            int pages,
            byte[] docx,
            byte[] companion,
            byte[] lineage,
            String page,
            List<Lineage.Place> places,
            List<DocumentSourceView> sources) {}

    private Rendering() {}

    static Rendition bind(DocumentOrder order, Material material, DocumentHead head) {
        var template = material.form() == null ? TemplateBook.shipped().template(order.template()) : material.form();
        return template.bind(
                data(template, order, material, head),
                Language.ofCode(order.language()),
                material.texts().narratives());
    }

    private static Record data(Template template, DocumentOrder order, Material material, DocumentHead head) {
        var part = Part.of(template);
        return switch (template.kind()) {
            case "batch-analyses" ->
                new BatchAnalysesMaker(part.of(material.editions()), material.releases())
                        .make(head, material.batches());
            case "executed-batch-record" ->
                new ExecutedRecordMaker(material.batches().get(0)).make(head);
            case "specification" -> new SpecificationMaker(material.editions(), order.asOf(), part).make(head);
            case "analytical-procedures" ->
                new ProceduresMaker(material.editions(), material.batches(), order.asOf(), part).make(head);
            case "specification-justification" ->
                new JustificationMaker(material.editions(), material.batches(), order.asOf(), part).make(head);
            case "stability-data" ->
                new StabilityMaker(
                                material.editions(),
                                material.all(RecordKind.STABILITY_STUDY, StabilityStudy.class),
                                material.all(RecordKind.PRODUCT_VERSION, ProductVersion.class),
                                order.asOf(),
                                part)
                        .make(head);
            case "batch-formula" ->
                new FormulaMaker(material.editions(), masters(order, material), material.batches(), order.asOf())
                        .make(head);
            case "process-description" ->
                new ProcessMaker(material.editions(), masters(order, material), order.asOf()).make(head);
            case "process-controls" ->
                new ControlsMaker(material.editions(), masters(order, material), material.batches(), order.asOf())
                        .make(head);
            case "manufacturers" ->
                new ManufacturersMaker(
                                material.editions(),
                                material.all(RecordKind.PRODUCT_VERSION, ProductVersion.class),
                                material.all(RecordKind.VECTOR_LOT, VectorLot.class),
                                material.batches(),
                                order.asOf())
                        .make(head);
            default -> MadeWith.data(template, order, material, head);
        };
    }

    private static Masters masters(DocumentOrder order, Material material) {
        return new Masters(
                material.all(RecordKind.MASTER_RECORD, MasterRecord.class),
                material.all(RecordKind.PRODUCT_VERSION, ProductVersion.class),
                order.asOf());
    }

    /** @param number and version as printed, e.g. DC-2026-0001 v1 */
    static DocumentHead head(String number, OffsetDateTime madeAt, String madeBy) {
        return new DocumentHead(
                number == null ? Figure.word("preview", null) : Figure.said(number),
                Figure.said(Cells.time(madeAt.withNano(0))),
                Figure.said(madeBy));
    }

    static Files files(DocumentOrder order, Material material, DocumentHead head, OffsetDateTime madeAt) {
        var rendition = bind(order, material, head);
        var places = Lineage.of(rendition);
        var pdf = PdfWriter.write(rendition, madeAt);
        var docx = DocxWriter.write(rendition, madeAt, pdf.contents());
        var sources = sources(order, material, places);
        var companion = companion(rendition, head, pdf.bytes(), places, sources);
        return new Files(
                rendition,
                pdf.bytes(),
                pdf.pages(),
                docx,
                PdfWriter.write(companion, madeAt).bytes(),
                lineage(rendition, pdf.bytes(), docx, places, sources),
                HtmlWriter.page(rendition, address -> "address:" + address),
                places,
                sources);
    }

    /** The records that figures were taken from, every batch that was asked for, and every other that the day asks for. */
    private static List<DocumentSourceView> sources(
            DocumentOrder order, Material material, List<Lineage.Place> places) {
        var answering = new Answering(TemplateBook.shipped().template(order.template()), order.asOf());
        var printed = places.stream().map(place -> place.address().number()).collect(Collectors.toSet());
        var used = new TreeMap<String, DocumentSourceView>();
        material.batches().forEach(batch -> used.put(batch.address().number(), source(batch)));
        for (var edition : material.editions())
            if (printed.contains(edition.address().number()) || answering.counts(edition.record()))
                used.put(edition.address().number(), source(edition));
        for (var kind : material.others().values())
            for (var other : kind)
                if (printed.contains(other.address().number()) || answering.counts(other.record()))
                    used.put(other.address().number(), source(other));
        for (var text : material.texts().sources()) used.putIfAbsent(text.record(), text);
        return List.copyOf(used.values());
    }

    private static DocumentSourceView source(Addressed<? extends Kept> kept) {
        return new DocumentSourceView(
                kept.address().number(),
                kept.address().version(),
                CanonicalJson.digest(kept.record()),
                kept.address().version());
    }

    private static Rendition companion(
            Rendition of, DocumentHead head, byte[] pdf, List<Lineage.Place> places, List<DocumentSourceView> sources) {
        var lines = new ArrayList<OriginOfFigures.Place>();
        for (var place : places)
            lines.add(new OriginOfFigures.Place(
                    Figure.said(Integer.toString(lines.size() + 1)),
                    outside(place.heading()),
                    outside(place.row()),
                    outside(place.column()),
                    Figure.said(place.printed()),
                    Figure.said(place.address().toString())));
        return TemplateBook.shipped()
                .template(COMPANION)
                .bind(
                        new OriginOfFigures(
                                head,
                                Figure.said(of.title() + ", " + of.number()),
                                Figure.said(of.template().formVersion()),
                                Figure.said(CanonicalJson.sha256(pdf)),
                                sources.stream()
                                        .map(source -> new OriginOfFigures.Source(
                                                Figure.said(source.record()),
                                                Figure.said(Integer.toString(source.version())),
                                                Figure.said(source.digest())))
                                        .toList(),
                                lines),
                        of.language());
    }

    /** A figure outside a table has neither row nor column. */
    private static Figure outside(String text) {
        return Figure.said(text.isBlank() ? "-" : text);
    }

    private static byte[] lineage(
            Rendition of, byte[] pdf, byte[] docx, List<Lineage.Place> places, List<DocumentSourceView> sources) {
        var figures = new ArrayList<Map<String, String>>();
        for (var place : places) {
            var figure = new LinkedHashMap<String, String>();
            figure.put("heading", place.heading());
            figure.put("row", place.row());
            figure.put("column", place.column());
            figure.put("printed", place.printed());
            figure.put("address", place.address().toString());
            figures.add(figure);
        }
        var records = sources.stream()
                .map(source -> Map.of(
                        "record",
                        source.record(),
                        "version",
                        Integer.toString(source.version()),
                        "sha256",
                        source.digest()))
                .toList();
        var whole = new LinkedHashMap<String, Object>();
        whole.put("format", FORMAT);
        whole.put("document", of.number());
        whole.put("title", of.title());
        whole.put("template", of.template().name());
        whole.put("form", of.template().formVersion());
        whole.put("language", of.language().code());
        whole.put("pdf", Map.of("sha256", CanonicalJson.sha256(pdf)));
        whole.put("docx", Map.of("sha256", CanonicalJson.sha256(docx)));
        whole.put("records", records);
        whole.put("figures", figures);
        return CanonicalJson.write(whole);
    }

    /**
     * Name of the file as a dossier wants it: lower-case letters, digits and hyphens, at most 64 characters with its ending.
     * Source: FDA eCTD technical conformance guide; CDE validation criteria, chapter 2.
     */
    static String fileName(String leaf, String what, String language) {
        var slug = what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var room = 64 - ".pdf".length() - leaf.length() - language.length() - 2;
        if (slug.length() > room) slug = slug.substring(0, room).replaceAll("-$", "");
        return leaf + (slug.isEmpty() ? "" : "-" + slug) + "-" + language + ".pdf";
    }
}
