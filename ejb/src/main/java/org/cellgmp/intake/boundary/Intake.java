package org.cellgmp.intake.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.BoundedStream;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.ImportState;
import org.cellgmp.intake.ImportView;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TablePreview;
import org.cellgmp.intake.control.BulkImport;
import org.cellgmp.intake.control.ImportBook;
import org.cellgmp.intake.control.MappingBook;
import org.cellgmp.intake.control.SourceFile;
import org.cellgmp.intake.control.TableReader;
import org.cellgmp.intake.control.TemplateWorkbook;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * The door through which files come in: a trial run first, which keeps nothing, then a confirmation with a reason, which keeps
 * in the background. For those who record production and laboratory work, and, as far as protocols of trials go, for regulatory
 * writers; reports are read by every role of the plant.
 */
@Stateless
@Interceptors(RefusedActs.class)
public class Intake {
    /** Largest file taken, bytes. */
    public static final long LARGEST = 200L << 20;

    @Inject
    FileStore files;

    @Inject
    ImportBook book;

    @Inject
    MappingBook mappings;

    @Inject
    BulkImport bulk;

    @Inject
    Jobs jobs;

    @Inject
    Records records;

    @Inject
    Trail trail;

    /**
     * Stores the file, reads it and reports. No record is kept.
     *
     * @param kind what it has to hold; null for anything that can be read
     * @throws Refusal if the file is larger than {@link #LARGEST}, or is nothing that can be read; the text says what it
     *     looks like and what is accepted
     */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.SYSTEM})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportView dryRun(InputStream content, String name, String mediaType, RecordKind kind)
            throws IOException, Refusal {
        return dryRun(receive(content, name, mediaType), kind);
    }

    /** Stores the file for {@link #dryRun(StoredFile, RecordKind)}. @throws Refusal if it is larger than {@link #LARGEST} */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER, Role.SYSTEM})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public StoredFile receive(InputStream content, String name, String mediaType) throws IOException, Refusal {
        try {
            return files.store(new BoundedStream(content, LARGEST), name, mediaType);
        } catch (BoundedStream.Exceeded large) {
            throw new Refusal(Refusal.Reason.TOO_LARGE, "intake.file-too-large", Long.toString(LARGEST >> 20));
        }
    }

    /** Reads a file that was received and reports. @throws Refusal if it is nothing that can be read */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.SYSTEM})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportView dryRun(StoredFile file, RecordKind kind) throws IOException, Refusal {
        return tried(file, kind, null);
    }

    /** Reads a file that was received and has to hold protocols of trials. @throws Refusal if it holds anything else */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER, Role.SYSTEM})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportView dryRunProtocol(StoredFile file) throws IOException, Refusal {
        return tried(file, RecordKind.TRIAL_PROTOCOL, null);
    }

    /**
     * Stores a table, reads it by a saved mapping and reports. No record is kept.
     *
     * @param mapping name and version, e.g. {@code logger/v2}; null to see the table first: the import then only says that a
     *     mapping is needed
     * @throws Refusal if the file is larger than {@link #LARGEST}, is no table, or there is no such mapping
     */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.SYSTEM})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportView dryRunTable(InputStream content, String name, String mediaType, String mapping)
            throws IOException, Refusal {
        if (mapping != null) mappings.get(mapping);
        return tried(receive(content, name, mediaType), null, mapping == null ? "" : mapping);
    }

    /** Reads the table of an earlier import again, by another mapping. @throws Refusal NOT_FOUND, or if it is no table */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.SYSTEM})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportView dryRunAgain(String number, String mapping) throws IOException, Refusal {
        mappings.get(mapping);
        return tried(book.file(number), null, mapping);
    }

    /**
     * The beginning of an imported table, and what the mapping makes of each cell. Nothing is kept.
     *
     * @param mapping need not be saved; null for the one that the import was read by, or for none
     * @throws Refusal NOT_FOUND, if the file is no table, or UNREADABLE naming what of the mapping cannot work
     */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public TablePreview preview(String number, TableMapping mapping) throws IOException, Refusal {
        if (mapping != null) MappingBook.checkReadable(mapping);
        var saved = mapping == null ? book.mapping(number) : null;
        var by =
                saved == null || saved.isEmpty() ? mapping : mappings.get(saved).mapping();
        try (var in = files.open(book.file(number).sha256())) {
            return TableReader.preview(in, by, HouseClock.zone());
        }
    }

    /** @param mapping null to find out what the file is; empty for a table that has no mapping yet */
    private ImportView tried(StoredFile file, RecordKind kind, String mapping) throws IOException, Refusal {
        try {
            if (mapping == null && (kind == null || kind == RecordKind.BATCH_RECORD)) {
                var tried = bulk.tried(file);
                if (tried.isPresent()) return tried.get();
            }
            var reading = read(file, kind, mapping);
            check(reading, kind);
            return mapping == null || mapping.isEmpty() ? book.open(file, reading) : book.open(file, reading, mapping);
        } catch (Refusal refusal) {
            trail.appendApart(Act.of("intake.file-refused", null)
                    .with("file", file.name())
                    .with("sha256", file.sha256())
                    .with("refusal", refusal.code()));
            throw refusal;
        }
    }

    /**
     * Confirms a trial run: what it reported is kept in the background. An import whose job failed
     * or was stopped may be confirmed again; what it kept before is passed over.
     *
     * @return the job that does it
     * @throws Refusal without a reason, if it was confirmed before, if the same file was imported before, or if its report
     *     names mistakes
     */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.SYSTEM})
    public JobView commit(String number, String reason) throws Refusal {
        return confirmed(number, reason);
    }

    /** As {@link #commit}, of protocols of trials. @throws Refusal NOT_ALLOWED if the trial run found anything else */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER, Role.SYSTEM})
    public JobView commitProtocol(String number, String reason) throws Refusal {
        if (book.kind(number) != RecordKind.TRIAL_PROTOCOL)
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, "intake.not-a-protocol", number);
        return confirmed(number, reason);
    }

    private JobView confirmed(String number, String reason) throws Refusal {
        book.checkReason(reason);
        var before = book.held(number);
        if (before.state() == ImportState.CONFIRMED && unfinished(jobs.get(before.job()))) book.release(number);
        book.checkOpen(number);
        var job = jobs.start("intake.commit", Map.of("import", number));
        book.confirm(number, reason, job.number());
        return job;
    }

    private static boolean unfinished(JobView job) {
        return job.state() == JobState.FAILED || job.state() == JobState.CANCELLED;
    }

    /** @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public ImportView get(String number) throws Refusal {
        return book.get(number);
    }

    /** Writes the empty workbook for a kind of record. */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void template(RecordKind kind, OutputStream out) throws IOException {
        TemplateWorkbook.write(kind, out);
    }

    /**
     * Writes the latest version of a kept record as a filled-in workbook; that it left the house stands in the trail.
     *
     * @throws Refusal NOT_FOUND
     */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public void workbook(String number, OutputStream out) throws IOException, Refusal {
        var view = records.latest(number);
        trail.append(Act.of("intake.workbook-written", view.address().toString()));
        TemplateWorkbook.write(view.record().kind(), List.of(view.record()), out);
    }

    private Reading read(StoredFile file, RecordKind kind, String mapping) throws IOException, Refusal {
        try (var in = files.open(file.sha256())) {
            if (mapping == null) return SourceFile.read(in, file.name(), HouseClock.zone(), kind);
            if (mapping.isEmpty()) return TableReader.unmapped(in);
            return TableReader.read(in, mappings.get(mapping).mapping(), file.name(), HouseClock.zone());
        }
    }

    private static void check(Reading reading, RecordKind kind) throws Refusal {
        if (kind != null && kind != reading.kind())
            throw new Refusal(
                    Refusal.Reason.UNREADABLE,
                    "intake.other-kind",
                    kind.name(),
                    reading.kind().name());
    }
}
