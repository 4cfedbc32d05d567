package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.util.List;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.difference.Comparison;
import org.cellgmp.difference.Differences;
import org.cellgmp.dossier.LeafFile;
import org.cellgmp.dossier.control.LeafFiles;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** The door to the files that stood at a leaf, and to what their pages say otherwise. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class FileDifferences {
    @Inject
    PlanFinder finder;

    @Inject
    LeafFiles files;

    /** Newest first. @throws Refusal NOT_FOUND */
    public List<LeafFile> files(String number, int leaf) throws Refusal {
        return files.of(finder.leaf(finder.dossier(number), leaf));
    }

    /**
     * Page by page, in words.
     *
     * @throws Refusal NOT_FOUND; UNREADABLE if it is the same file, or one says nothing that can be read; TOO_LARGE
     */
    public Differences of(String number, int leaf, int before, int now) throws Refusal, IOException {
        if (before == now)
            throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.same-file-twice", Integer.toString(now));
        var all = files(number, leaf);
        return Comparison.ofPages(files.pages(file(all, before)), files.pages(file(all, now)));
    }

    private static LeafFile file(List<LeafFile> all, int version) throws Refusal {
        return all.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Reason.NOT_FOUND, "dossier.no-such-file", Integer.toString(version)));
    }
}
