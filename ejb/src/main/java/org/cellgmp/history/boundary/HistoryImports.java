package org.cellgmp.history.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Bounded;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.history.control.ImportHistory;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** The door by which sequences come in: those of others as a ZIP that somebody brings, our own when they are published. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.WRITER)
public class HistoryImports {
    /** Bytes of a package as ZIP. */
    public static final long LARGEST_ZIP = 8L << 30;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PRODUCT = 120;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    Trail trail;

    /**
     * Keeps the package as it is and asks for its import.
     *
     * @param fileName as the browser gave it
     * @param name of the application; blank to take the folder's, or what the envelope says
     * @param product code; blank if it is none of ours
     * @throws Refusal UNREADABLE if it is no ZIP; TOO_LARGE
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public JobView bring(InputStream zip, String fileName, String name, String product) throws Refusal, IOException {
        var called = Prose.optional("name", name, LONGEST_NAME);
        var code = Prose.optional("product", product, LONGEST_PRODUCT);
        if (zip == null) throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-file");
        var stored = files.store(new Bounded(mustBeZip(zip), LARGEST_ZIP + 1), fileName, "application/zip");
        if (stored.size() > LARGEST_ZIP)
            throw new Refusal(Refusal.Reason.TOO_LARGE, "dossier.file-too-large", Long.toString(LARGEST_ZIP >> 20));
        var job = jobs.start(
                ImportHistory.KIND,
                ImportHistory.parameters(stored.sha256(), stored.size(), stored.name(), called, code, null));
        trail.appendApart(Act.of("history.brought", null)
                .with("zip-sha256", stored.sha256())
                .with("name", called)
                .with("product", code)
                .with("job", job.number()));
        return job;
    }

    /** Has a sequence that this house published shown like any other: called when it is filed, in that transaction. */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public JobView published(String dossier, String product, String zipSha256, long zipSize, String zipName) {
        return jobs.start(
                ImportHistory.KIND, ImportHistory.parameters(zipSha256, zipSize, zipName, null, product, dossier));
    }

    private static InputStream mustBeZip(InputStream given) throws Refusal, IOException {
        var in = new PushbackInputStream(given, 4);
        var head = in.readNBytes(4);
        in.unread(head);
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K')
            throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.zip-not-a-zip", "");
        return in;
    }
}
