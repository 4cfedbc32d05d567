package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.SpecificationSheet;

/** Fills the specification: the editions in force on a day and all that were before and after. ICH M4Q 3.2.P.5.1. */
final class SpecificationMaker {
    private final List<Addressed<ProductSpecification>> editions;
    private final Editions choice;
    private final LocalDate day;

    /** @param editions at least one, of one product */
    SpecificationMaker(List<Addressed<ProductSpecification>> editions, LocalDate day, Part part) {
        choice = new Editions(editions, day, part);
        this.editions = choice.all();
        this.day = day;
    }

    SpecificationSheet make(DocumentHead head) {
        var inForce = choice.inForce();
        return new SpecificationSheet(
                head,
                choice.product(),
                choice.day(),
                each(inForce.size(), i -> inForce(i + 1, inForce.get(i))),
                each(editions.size(), i -> edition(editions.get(i))),
                courses());
    }

    private static SpecificationSheet.InForce inForce(int ordinal, Addressed<ProductSpecification> edition) {
        var record = edition.record();
        var of = Cells.plain(edition.address());
        return new SpecificationSheet.InForce(
                Figure.said(Integer.toString(ordinal)),
                of.text(record.code(), "code"),
                of.text(record.edition(), "edition"),
                stage(record, of),
                jurisdictions(record, of),
                of.date(record.effectiveFrom(), "effectiveFrom"),
                Editions.until(record, of),
                of.text(record.approvedBy(), "approvedBy"),
                each(record.tests().size(), i -> line(edition, i)),
                alternatives(edition));
    }

    private static SpecificationSheet.Line line(Addressed<ProductSpecification> edition, int index) {
        var test = edition.record().tests().get(index);
        var of = Cells.plain(edition.address()).at("tests", index);
        return new SpecificationSheet.Line(
                of.text(test.category(), "category"),
                of.text(test.test(), "test"),
                Editions.chinese(edition, index),
                of.text(test.method(), "method"),
                Editions.criterion(edition, index),
                of.yesNo(test.mayBePendingAtRelease(), "mayBePendingAtRelease"),
                grouped(test.alternativeGroup())
                        ? of.text(test.alternativeGroup(), "alternativeGroup")
                        : Figure.word("no-alternative", of.address("alternativeGroup")));
    }

    private static List<SpecificationSheet.Alternatives> alternatives(Addressed<ProductSpecification> edition) {
        var byGroup = new LinkedHashMap<String, List<Integer>>();
        var tests = edition.record().tests();
        for (int i = 0; i < tests.size(); i++)
            if (grouped(tests.get(i).alternativeGroup()))
                byGroup.computeIfAbsent(tests.get(i).alternativeGroup(), one -> new ArrayList<>())
                        .add(i);
        if (byGroup.isEmpty()) return List.of();
        var of = Cells.plain(edition.address());
        var groups = new ArrayList<SpecificationSheet.Group>();
        byGroup.forEach((group, members) -> groups.add(new SpecificationSheet.Group(
                of.text(group, "tests", members.get(0), "alternativeGroup"),
                members.stream()
                        .map(i -> of.text(tests.get(i).test(), "tests", i, "test"))
                        .toList(),
                members.stream().map(i -> Editions.chinese(edition, i)).toList())));
        return List.of(new SpecificationSheet.Alternatives(groups));
    }

    private static boolean grouped(String group) {
        return group != null && !group.isBlank();
    }

    private SpecificationSheet.Edition edition(Addressed<ProductSpecification> edition) {
        var record = edition.record();
        var of = Cells.plain(edition.address());
        return new SpecificationSheet.Edition(
                of.text(record.code(), "code"),
                of.text(record.edition(), "edition"),
                stage(record, of),
                jurisdictions(record, of),
                of.date(record.effectiveFrom(), "effectiveFrom"),
                Editions.until(record, of),
                of.text(Integer.toString(record.tests().size()), "tests"),
                Figure.word(standing(record), null),
                of.text(record.approvedBy(), "approvedBy"));
    }

    private String standing(ProductSpecification record) {
        if (record.effectiveFrom() == null) return "edition-undated";
        if (record.effectiveFrom().isAfter(day)) return "edition-to-come";
        return Specifications.inForceOn(record, day) ? "edition-in-force" : "edition-ended";
    }

    private static Figure stage(ProductSpecification record, Cells of) {
        return record.stage() == null
                ? Figure.word("unrestricted", of.address("stage"))
                : of.text(record.stage(), "stage");
    }

    private static List<Figure> jurisdictions(ProductSpecification record, Cells of) {
        var named = record.jurisdictions();
        return named.isEmpty()
                ? List.of(Figure.word("unrestricted", of.address("jurisdictions")))
                : each(named.size(), i -> of.text(named.get(i), "jurisdictions", i));
    }

    private List<SpecificationSheet.Course> courses() {
        Map<String, List<Addressed<ProductSpecification>>> byCode = new LinkedHashMap<>();
        for (var edition : editions)
            byCode.computeIfAbsent(String.valueOf(edition.record().code()), one -> new ArrayList<>())
                    .add(edition);
        var courses = new ArrayList<SpecificationSheet.Course>();
        for (var all : byCode.values())
            if (all.size() > 1)
                for (int from = 0; from < all.size(); from += SpecificationSheet.EDITIONS_ABREAST)
                    courses.add(course(
                            courses.size() + 1,
                            all.subList(from, Math.min(all.size(), from + SpecificationSheet.EDITIONS_ABREAST))));
        return courses;
    }

    /** A test stands under the name that the newest of the editions has for it. */
    private static SpecificationSheet.Course course(int ordinal, List<Addressed<ProductSpecification>> abreast) {
        var newest = abreast.get(abreast.size() - 1);
        var rows = new LinkedHashMap<String, SpecificationSheet.Row>();
        for (int from = abreast.size() - 1; from >= 0; from--) {
            var edition = abreast.get(from);
            for (int i = 0; i < edition.record().tests().size(); i++) {
                var test = edition.record().tests().get(i).test();
                if (rows.containsKey(key(test))) continue;
                rows.put(
                        key(test),
                        new SpecificationSheet.Row(
                                Cells.plain(edition.address()).text(test, "tests", i, "test"),
                                Editions.chinese(edition, i),
                                each(abreast.size(), at -> cell(abreast.get(at), test))));
            }
        }
        return new SpecificationSheet.Course(
                Figure.said(Integer.toString(ordinal)),
                Cells.plain(newest.address()).text(newest.record().code(), "code"),
                each(
                        abreast.size(),
                        at -> new SpecificationSheet.Head(
                                Cells.plain(abreast.get(at).address())
                                        .text(abreast.get(at).record().edition(), "edition"))),
                List.copyOf(rows.values()));
    }

    private static SpecificationSheet.Cell cell(Addressed<ProductSpecification> edition, String test) {
        var criteria = new ArrayList<Figure>();
        for (int i = 0; i < edition.record().tests().size(); i++)
            if (key(edition.record().tests().get(i).test()).equals(key(test)))
                criteria.add(Editions.criterion(edition, i));
        if (criteria.isEmpty()) criteria.add(Figure.word("no-criterion", null));
        return new SpecificationSheet.Cell(criteria);
    }
}
