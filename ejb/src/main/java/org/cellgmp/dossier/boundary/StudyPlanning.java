package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.StudiesView;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyLeaf;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.dossier.control.SequenceArchive;
import org.cellgmp.dossier.control.StudyCheck;
import org.cellgmp.dossier.control.StudyShelf;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.StudyValues;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;

/** The door to the studies of a dossier: every study report belongs to one, under one tag. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.WRITER)
public class StudyPlanning {
    @Inject
    PlanFinder finder;

    @Inject
    SequenceArchive archive;

    @Inject
    StudyShelf shelf;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
    public StudiesView of(String number) throws Refusal, IOException {
        var dossier = finder.dossier(number);
        var plan = finder.plan(dossier);
        return new StudiesView(
                number,
                plan.studies(),
                plan.leaves().stream()
                        .filter(leaf -> StudyValues.asks(CtdStructure.get().heading(leaf.place())))
                        .toList(),
                named(dossier));
    }

    /** Adds a study. @return its number. @throws Refusal without id or title, for a category nobody knows, or an id that is there already */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public int add(String number, Study said) throws Refusal {
        var dossier = finder.locked(number);
        var study = StudyCheck.said(shelf.next(dossier), said);
        shelf.differs(dossier, study);
        shelf.add(dossier, study, currentActor.get());
        trail.append(Act.of("dossier.study-added", number)
                .changing(Change.between(number, null, Map.of("studies", Map.of(key(study.number()), fields(study))))));
        return study.number();
    }

    /** Mends the words of a study. @throws Refusal CONFLICT once a published sequence has named it */
    public void change(String number, int which, Study said) throws Refusal, IOException {
        var dossier = finder.locked(number);
        var kept = shelf.study(dossier, which);
        var before = kept.view();
        if (named(dossier).contains(which))
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.study-published", before.studyId());
        var study = StudyCheck.said(which, said);
        shelf.differs(dossier, study);
        kept.say(study);
        dossier.touch();
        trail.append(Act.of("dossier.study-changed", number)
                .changing(Change.between(
                        number,
                        Map.of("studies", Map.of(key(which), fields(before))),
                        Map.of("studies", Map.of(key(which), fields(study))))));
    }

    /** Says which document of which study a leaf is. @throws Refusal NOT_FOUND; for a tag nobody knows, or a heading without studies */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public void assign(String number, StudyLeaf said) throws Refusal {
        var dossier = finder.locked(number);
        shelf.study(dossier, said.study());
        StudyCheck.document(finder.leaf(dossier, said.leaf()).view(), said);
        var before = shelf.assign(dossier, said);
        trail.append(Act.of("dossier.study-assigned", number)
                .changing(Change.between(
                        number,
                        before.<Map<String, Object>>map(
                                        was -> Map.of("documents", Map.of(key(said.leaf()), fields(was))))
                                .orElse(null),
                        Map.of("documents", Map.of(key(said.leaf()), fields(said))))));
    }

    /** Says whether the European Union gets study tagging files. */
    public void tagEurope(String number, boolean tagged) throws Refusal {
        var dossier = finder.locked(number);
        boolean before = dossier.europeTagged();
        dossier.tagEurope(tagged);
        trail.append(Act.of("dossier.studies-in-europe", number)
                .changing(Change.between(
                        number,
                        Map.of("europeTagged", Boolean.toString(before)),
                        Map.of("europeTagged", Boolean.toString(tagged)))));
    }

    private static String key(int number) {
        return Integer.toString(number);
    }

    private static Map<String, Object> fields(Study study) {
        var fields = new TreeMap<String, Object>();
        fields.put("studyId", study.studyId());
        fields.put("titleEnglish", study.titleEnglish());
        fields.put("titleChinese", study.titleChinese());
        for (var category : study.categories()) fields.put(category.name(), category.value());
        return fields;
    }

    private static Map<String, Object> fields(StudyLeaf document) {
        return Map.of("study", key(document.study()), "tag", document.tag());
    }

    private Set<Integer> named(Dossier dossier) throws IOException {
        var named = new HashSet<Integer>();
        for (var region : Region.PUBLISHED)
            for (var sequence : archive.order(dossier, region).history())
                for (var file : sequence.taggings()) named.add(Integer.valueOf(file.study()));
        return named;
    }
}
