package org.cellgmp.web.page;

import static org.cellgmp.ground.Role.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Role;

/** A place in the left rail. @param name key of its text; @param roles who may go there */
public record Destination(String name, String path, Set<Role> roles) {
    private static final Set<Role> GMP = EnumSet.complementOf(EnumSet.of(ADMINISTRATOR));

    private static final Set<Role> DOCUMENTS = EnumSet.of(
            REGULATORY_WRITER,
            REGULATORY_APPROVER,
            QA_MANAGER,
            QUALIFIED_PERSON_MANUFACTURER,
            QUALIFIED_PERSON_MAH,
            INSPECTOR);

    private static final Set<Role> SUBJECTS =
            EnumSet.complementOf(EnumSet.of(ADMINISTRATOR, REGULATORY_WRITER, REGULATORY_APPROVER));

    private static final List<Group> ALL = List.of(
            new Group(
                    "rail.group-work",
                    List.of(
                            new Destination("rail.worklist", "/worklist", GMP),
                            new Destination("rail.board", "/board", GMP))),
            new Group(
                    "rail.group-records",
                    List.of(
                            new Destination("rail.batches", "/batches", GMP),
                            new Destination("rail.materials", "/materials", GMP),
                            new Destination("rail.storage", "/storage", GMP),
                            new Destination("rail.trends", "/trends", GMP),
                            new Destination("rail.genealogy", "/genealogy", GMP),
                            new Destination("rail.subjects", "/subjects", SUBJECTS),
                            new Destination("rail.specifications", "/specifications", GMP),
                            new Destination("rail.records", "/records", GMP),
                            new Destination(
                                    "rail.import",
                                    "/import",
                                    EnumSet.of(PRODUCTION_RECORDER, QC_ANALYST, REGULATORY_WRITER)))),
            new Group(
                    "rail.group-quality",
                    List.of(
                            new Destination("rail.deviations", "/deviations", GMP),
                            new Destination("rail.capas", "/capas", GMP),
                            new Destination("rail.changes", "/changes", GMP),
                            new Destination("rail.holds", "/holds", GMP),
                            new Destination("rail.field-actions", "/field-actions", GMP),
                            new Destination("rail.dispositions", "/dispositions", GMP),
                            new Destination("rail.trail-reviews", "/trail-reviews", GMP),
                            new Destination("rail.signatures", "/signatures", GMP),
                            new Destination("rail.retention", "/retention", EnumSet.of(QA_MANAGER, INSPECTOR)),
                            new Destination("rail.product-reviews", "/product-reviews", GMP),
                            new Destination("rail.reports", "/reports", GMP),
                            new Destination("rail.takeovers", "/takeovers", EnumSet.of(QA_MANAGER, INSPECTOR)))),
            new Group(
                    "rail.group-submissions",
                    List.of(
                            new Destination("rail.guidelines", "/guidelines", GMP),
                            new Destination("rail.attestations", "/attestations", GMP),
                            new Destination("rail.site-rules", "/site-rules", GMP),
                            new Destination("rail.documents", "/documents", DOCUMENTS),
                            new Destination("rail.dossiers", "/dossiers", DOCUMENTS),
                            new Destination("rail.histories", "/histories", DOCUMENTS))),
            new Group(
                    "rail.group-house",
                    List.of(
                            new Destination("rail.delegations", "/delegations", GMP),
                            new Destination("rail.trail", "/trail", EnumSet.of(QA_MANAGER, INSPECTOR)),
                            new Destination("rail.inspections", "/inspections", EnumSet.of(QA_MANAGER)),
                            new Destination(
                                    "rail.backups", "/accounts/site/backups", EnumSet.of(ADMINISTRATOR, QA_MANAGER)),
                            new Destination("rail.accounts", "/accounts", EnumSet.of(ADMINISTRATOR)),
                            new Destination("rail.account", "/account", EnumSet.allOf(Role.class)))));

    /** Where an invited inspector is led; the rest of the house is asked for. */
    private static final Set<String> VISITED = Set.of(
            "/batches",
            "/materials",
            "/specifications",
            "/deviations",
            "/capas",
            "/changes",
            "/holds",
            "/dispositions",
            "/signatures",
            "/trail-reviews",
            "/reports",
            "/documents",
            "/trail",
            "/account");

    private static final Group FRONT = new Group(
            "rail.group-work", List.of(new Destination("rail.front-room", "/front-room", EnumSet.of(INSPECTOR))));

    /** Places that belong together. @param name key of its text */
    public record Group(String name, List<Destination> places) {}

    /** What the person may see, in the order of the rail; nothing for a visitor who has not signed in. */
    public static List<Group> of(Actor actor) {
        if (actor == null) return List.of();
        var all = ALL.stream()
                .map(group -> new Group(
                        group.name(),
                        group.places().stream()
                                .filter(place -> place.roles.stream().anyMatch(actor::holds))
                                .filter(place -> !CurrentCall.narrowed() || VISITED.contains(place.path()))
                                .toList()))
                .filter(group -> !group.places().isEmpty())
                .toList();
        if (CurrentCall.visit() == null) return all;
        var visited = new ArrayList<Group>(List.of(FRONT));
        visited.addAll(all);
        return visited;
    }
}
