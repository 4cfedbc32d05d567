package org.cellgmp.reach;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.Interceptors;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.capa.boundary.CapaHandOvers;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.capa.boundary.SiteCalendars;
import org.cellgmp.capa.boundary.Waivers;
import org.cellgmp.capa.boundary.Watches;
import org.cellgmp.change.boundary.ChangeHandOvers;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.change.boundary.Changes;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.containment.boundary.Holds;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.evidence.boundary.EvidenceFiles;
import org.cellgmp.fieldaction.boundary.FieldActions;
import org.cellgmp.fieldaction.boundary.FieldRegister;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.intake.boundary.Entry;
import org.cellgmp.investigation.boundary.InvestigationRegister;
import org.cellgmp.investigation.boundary.Investigations;
import org.cellgmp.investigation.boundary.LaboratoryInvestigations;
import org.cellgmp.label.boundary.Labels;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.boundary.TrialProtocols;
import org.cellgmp.retention.boundary.Disposals;
import org.cellgmp.retention.boundary.LegalHolds;
import org.cellgmp.retention.boundary.PeriodChanges;
import org.cellgmp.retention.boundary.Retentions;
import org.cellgmp.signature.boundary.SigningOrders;
import org.cellgmp.trailreview.boundary.TrailReviews;
import org.junit.jupiter.api.Test;

/** Every method that changes or signs something that belongs to a product or site stands behind the one check of reach. */
class EveryDoorTest {
    static final List<Class<?>> DOORS = List.of(
            Records.class,
            TrialProtocols.class,
            Entry.class,
            EvidenceFiles.class,
            Labels.class,
            Deviations.class,
            DeviationRegister.class,
            Investigations.class,
            InvestigationRegister.class,
            LaboratoryInvestigations.class,
            Capas.class,
            CapaRegister.class,
            CapaHandOvers.class,
            SiteCalendars.class,
            Waivers.class,
            Watches.class,
            Changes.class,
            ChangeHandOvers.class,
            ChangeRegister.class,
            Holds.class,
            HoldRegister.class,
            Dispositions.class,
            TrailReviews.class,
            FieldActions.class,
            FieldRegister.class,
            Retentions.class,
            PeriodChanges.class,
            LegalHolds.class,
            Disposals.class,
            SigningOrders.class);

    /** Open to fewer than read, and not held to reach; each with its reason. */
    private static final Set<String> FREE = Set.of(
            // One calendar for the whole site.
            "SiteCalendars.keep",
            // Tell why not and what waits, and change nothing.
            "Waivers.whyNot",
            "CapaHandOvers.whyNot",
            "CapaHandOvers.owners",
            "CapaHandOvers.of",
            "ChangeHandOvers.whyNot",
            // Called inside a release, in its transaction, after it was held to reach.
            "Holds.admit",
            "Holds.passed",
            // Read what was decided.
            "Dispositions.get",
            "Dispositions.print",
            "Dispositions.history",
            "Dispositions.list",
            "Dispositions.openConditional",
            // Called inside a release, in its transaction, after it was held to reach.
            "TrailReviews.released",
            // Read what is ranked, and how many there are.
            "TrailReviews.show",
            "TrailReviews.figures",
            // Read until when things are kept, what is held, and what was disposed of.
            "Retentions.list",
            "Retentions.countedSince",
            "Retentions.demands",
            "Retentions.policy",
            "Retentions.announceExport",
            "LegalHolds.list",
            "LegalHolds.get",
            "LegalHolds.covers",
            "Disposals.list",
            "Disposals.get",
            "PeriodChanges.list",
            "PeriodChanges.get",
            // Has everything counted anew.
            "Retentions.recount",
            // Read what a form says.
            "Entry.read",
            "Entry.filled");

    /** Methods that change something, as their roles tell: readers may not call them. */
    static List<Method> acts() {
        var acts = new ArrayList<Method>();
        for (var door : DOORS)
            for (var method : door.getDeclaredMethods())
                if (Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && !FREE.contains(name(method))
                        && !readers(method)) acts.add(method);
        return acts;
    }

    static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static boolean readers(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) return true;
        var roles = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return roles == null || List.of(roles.value()).contains(Role.READER);
    }

    @Test
    void whateverChangesSomethingIsHeldToReach() {
        var open = new TreeSet<String>();
        for (var act : acts())
            if (!held(act.getAnnotation(Interceptors.class))
                    && !held(act.getDeclaringClass().getAnnotation(Interceptors.class))) open.add(name(act));
        assertThat(open).as("methods that no reach is asked for").isEmpty();
    }

    /** Without a number before or after it, there would be nothing to hold it to. */
    @Test
    void eachNamesWhatItIsDoneToOrGivesItBack() {
        var silent = new TreeSet<String>();
        for (var act : acts()) if (!namesSomething(act) && !givesSomething(act)) silent.add(name(act));
        assertThat(silent).isEmpty();
    }

    @Test
    void thereAreActsAtAll() {
        assertThat(acts()).hasSizeGreaterThan(60);
    }

    static boolean namesSomething(Method act) {
        return act.getParameterCount() > 0
                && act.getParameterTypes()[0] == String.class
                && Arrays.stream(act.getParameters())
                        .limit(1)
                        .noneMatch(first -> first.getName().equals("name"));
    }

    static boolean givesSomething(Method act) {
        return Numbered.class.isAssignableFrom(act.getReturnType())
                || Collection.class.isAssignableFrom(act.getReturnType());
    }

    private static boolean held(Interceptors interceptors) {
        return interceptors != null && List.of(interceptors.value()).contains(WithinReach.class);
    }
}
