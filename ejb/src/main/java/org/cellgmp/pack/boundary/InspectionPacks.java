package org.cellgmp.pack.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.OutsideScope;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.boundary.BackRoom;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.pack.PackView;
import org.cellgmp.pack.PackWords;
import org.cellgmp.pack.control.MakePack;
import org.cellgmp.pack.control.PackShelf;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;

/**
 * The door of inspection packs. The quality unit makes one; it holds what an inspector invited to that inspection may see, and so
 * each of them may take it along.
 */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.QA, Role.INSPECTS})
public class InspectionPacks {
    private static final int WORDS = 2_000;

    @Inject
    Inspections inspections;

    @Inject
    BackRoom requests;

    @Inject
    PackShelf shelf;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    Trail trail;

    /**
     * Asks for a pack, made in the background.
     *
     * @param request place of the inspector's request that it answers; null for none
     * @param words of the pages in it
     * @throws Refusal NOT_FOUND for an inspection or request that is not known, UNREADABLE without a reason, CONFLICT if the request awaits none
     */
    @RolesAllowed(Role.QA)
    public JobView make(String inspection, Integer request, String reason, PackWords words) throws Refusal {
        var of = inspections.get(inspection).number();
        var why = Prose.required("reason", reason, WORDS);
        if (request != null && !requests.awaitsPack(of, request))
            throw new Refusal(Refusal.Reason.CONFLICT, "inspection.request-state", of + "/" + request);
        var parameters = new HashMap<>(Map.of("inspection", of, "words", kept(words)));
        if (request != null) parameters.put(MakePack.REQUEST, Integer.toString(request));
        var job = jobs.start(MakePack.KIND, parameters);
        trail.append(Act.of("inspection.pack-asked", of)
                .because(why)
                .with("request", request == null ? null : of + "/" + request)
                .with("job", job.number()));
        return job;
    }

    /** The work may begin after this server was started anew, so the words wait among the files. */
    private String kept(PackWords words) {
        try {
            return files.keepPrint(words.bytes(), "words.json", "application/json")
                    .sha256();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Newest first. */
    public List<PackView> of(String inspection) {
        own(inspection);
        return shelf.of(inspection);
    }

    /** A pack that is about to leave the house: that is written in the trail. @throws Refusal NOT_FOUND */
    public StoredFile handOut(String inspection, int place) throws Refusal {
        own(inspection);
        var pack = shelf.find(inspection, place);
        trail.append(Act.of("inspection.pack-handed-out", inspection)
                .with("pack", Integer.toString(place))
                .with("file", pack.file().name())
                .with("sha256", pack.file().sha256()));
        return pack.file();
    }

    /** The content of a pack that was handed out. @throws Refusal NOT_FOUND */
    public InputStream open(String inspection, int place) throws Refusal, IOException {
        own(inspection);
        return files.open(shelf.find(inspection, place).file().sha256());
    }

    /** Whoever was invited to one inspection takes along what was made for it. */
    private static void own(String inspection) {
        var visit = CurrentCall.visit();
        if (visit != null && !visit.equals(inspection)) throw new OutsideScope("inspection.outside-scope", inspection);
    }
}
