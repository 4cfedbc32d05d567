package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.DueLine;
import org.cellgmp.dossier.PlanFilter;
import org.cellgmp.dossier.PlanLine;
import org.cellgmp.dossier.PortalFile;
import org.cellgmp.dossier.SourceView;
import org.cellgmp.dossier.control.AskedContent;
import org.cellgmp.dossier.control.DocumentStanding;
import org.cellgmp.dossier.control.DroppedName;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.dossier.control.PlanLines;
import org.cellgmp.dossier.control.PlanSources;
import org.cellgmp.dossier.control.PortalFiles;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.StoredFile;

/** The door for reading a content plan line by line: what is asked, whether it is there, who brings it and by when. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class ContentPlans {
    @Inject
    PlanFinder finder;

    @Inject
    PlanLines lines;

    @Inject
    PlanSources sources;

    @Inject
    DocumentStanding standing;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** In the order of what is asked. @throws Refusal NOT_FOUND */
    public List<PlanLine> lines(String number, PlanFilter filter) throws Refusal {
        return lines.of(finder.dossier(number)).stream().filter(filter::takes).toList();
    }

    /** Lines that this person brings and that are not in order yet, soonest due first, those without a day last; in every plan. */
    @RolesAllowed(Role.WORKER)
    public Page<DueLine> mine(String after, int limit) throws Refusal {
        return lines.dueOf(currentActor.get().id(), after, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /** The same lines, about to leave the house: that is written in the trail. */
    public List<PlanLine> export(String number, PlanFilter filter) throws Refusal {
        var found = lines(number, filter);
        trail.append(Act.of("dossier.plan-exported", number).with("lines", Integer.toString(found.size())));
        return found;
    }

    /** The file of a leaf, about to leave the house as it was received: that is written in the trail. @throws Refusal NOT_FOUND */
    public StoredFile file(String number, int leaf) throws Refusal {
        var placed = finder.leaf(finder.dossier(number), leaf).view();
        trail.append(Act.of("dossier.file-downloaded", number)
                .with("leaf", Integer.toString(leaf))
                .with("sha256", placed.sha256()));
        return new StoredFile(placed.sha256(), placed.size(), placed.fileName(), "application/pdf");
    }

    /**
     * The documents of a trial application in the European Union, about to leave the house: that is written in the trail.
     *
     * @throws Refusal NOT_FOUND; CONFLICT if the plan is for something else, or holds none of them
     */
    public List<PortalFile> portal(String number) throws Refusal {
        var dossier = finder.dossier(number);
        var aim = dossier.aim();
        if (!aim.regions().contains(Region.EU) || !aim.kind().byPortal(Region.EU))
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.no-portal", number);
        var found = PortalFiles.of(standing.views(dossier.product(), finder.leaves(dossier)));
        if (found.isEmpty()) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.portal-empty", number);
        trail.append(Act.of("dossier.portal-downloaded", number).with("files", Integer.toString(found.size())));
        return found;
    }

    /** Word files that were brought, newest first. @throws Refusal NOT_FOUND */
    public List<SourceView> sources(String number) throws Refusal {
        return sources.views(finder.dossier(number));
    }

    /** A Word file, about to leave the house as it was received: that is written in the trail. @throws Refusal NOT_FOUND */
    public StoredFile source(String number, int source) throws Refusal {
        var found = sources.views(finder.dossier(number)).stream()
                .filter(view -> view.number() == source)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND, "dossier.source-not-found", number, Integer.toString(source)));
        trail.append(Act.of("dossier.file-downloaded", number)
                .with("source", Integer.toString(source))
                .with("sha256", found.file().sha256()));
        return found.file();
    }

    /** The heading that a file's name begins with. @param region of module 1 where the name does not say it; may be null */
    public Optional<Heading> meant(String fileName, Region region) {
        return DroppedName.heading(fileName, region);
    }

    /** How many more lines there may be, which depend on a type of product that nobody has said; 0 once it is said. */
    public int dependOnProduct(Aim aim) {
        return aim.product() == null ? AskedContent.get().dependOnProduct(aim) : 0;
    }
}
