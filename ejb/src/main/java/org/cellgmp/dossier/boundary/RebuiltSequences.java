package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.BuildManifest;
import org.cellgmp.dossier.Rebuilt;
import org.cellgmp.dossier.control.BuildManifests;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.dossier.entity.FiledSequence;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** The door to what a published sequence was built from, and for building it again from that. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class RebuiltSequences {
    @Inject
    PlanFinder finder;

    @Inject
    BuildManifests manifests;

    @Inject
    Trail trail;

    /** @param name region and number, e.g. cn-0000. @throws Refusal NOT_FOUND, also for a sequence published before manifests were kept */
    public BuildManifest manifest(String number, String name) throws Refusal, IOException {
        return manifests.read(find(number, name).manifestSha256());
    }

    /** The manifest byte for byte as it was kept. */
    public byte[] bytes(String number, String name) throws Refusal, IOException {
        return manifests.bytes(find(number, name).manifestSha256());
    }

    /** Builds the sequence again from its manifest and says whether the bytes are the same; that it was done is an event. */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Rebuilt rebuild(String number, String name) throws Refusal, IOException {
        var filed = find(number, name);
        var rebuilt = manifests.rebuild(filed);
        trail.append(Act.of("dossier.sequence-rebuilt", number)
                .with("sequence", filed.row().name())
                .with("manifest-sha256", filed.manifestSha256())
                .with("filed-sha256", rebuilt.filedSha256())
                .with("rebuilt-sha256", rebuilt.rebuiltSha256()));
        return rebuilt;
    }

    private FiledSequence find(String number, String name) throws Refusal {
        var filed = finder.sequences(finder.dossier(number)).stream()
                .filter(sequence -> sequence.row().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND, "dossier.sequence-not-found", number, String.valueOf(name)));
        if (filed.manifestSha256() == null)
            throw new Refusal(Refusal.Reason.NOT_FOUND, "dossier.no-manifest", number, name);
        return filed;
    }
}
