package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.Address;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.SpecifiedTest;

/** In-process controls, and laboratory results beside the specification in force. */
final class TestFacts {
    private TestFacts() {}

    static void take(Examined examined, List<Fact> facts) {
        var controls = examined.record().inProcessTests();
        for (int i = 0; i < controls.size(); i++)
            facts.add(take(
                    examined, controls.get(i), examined.at("inProcessTests").at(i)));
        var specified =
                examined.specification().map(kept -> kept.record().tests()).orElse(List.of());
        var results = examined.record().qcResults();
        for (int i = 0; i < results.size(); i++)
            facts.add(take(
                    examined,
                    results.get(i),
                    specified,
                    examined.at("qcResults").at(i)));
        takeRequirements(examined, specified, facts);
    }

    private static Fact take(Examined examined, InProcessTest control, Address at) {
        return new InProcessFact(
                at,
                text(control.test()),
                text(control.result()),
                text(control.uom()),
                Reckoning.range(control.low(), control.high()),
                Reckoning.standing(control.result(), control.low(), control.high()),
                examined.hasEvent(control.eventId()),
                text(control.performedBy()),
                text(control.reviewedBy()));
    }

    private static Fact take(Examined examined, QcResult result, List<SpecifiedTest> specified, Address at) {
        var test = specified.stream().filter(line -> isOf(result, line)).findFirst();
        var pending = Coded.is(result.status(), "pending");
        return new ResultFact(
                at,
                text(result.test()),
                text(result.result()),
                text(result.uom()),
                test.map(SpecifiedTest::uom).orElse(null),
                test.map(line -> text(line.uom()) == null || Reckoning.sameUnit(line.uom(), result.uom()))
                        .orElse(null),
                Coded.of(result.status()),
                test.map(SpecifiedTest::criterion).orElse(null),
                verdict(result, test),
                test.map(line -> alternativeConforms(examined, line, specified)).orElse(false),
                test.map(line -> Boolean.TRUE.equals(line.mayBePendingAtRelease()))
                        .orElse(null),
                pending
                        ? Reckoning.days(
                                result.dueOn(), examined.examination().asOf().toLocalDate())
                        : null,
                text(result.testedBy()),
                text(result.reviewedBy()),
                result.reviewedAt(),
                Reckoning.minutes(result.testedAt(), result.sampledAt()));
    }

    /** Null if there is nothing to judge, or if it is in another unit than the criterion. */
    private static String verdict(QcResult result, Optional<SpecifiedTest> test) {
        if (test.isEmpty() || text(test.get().criterion()) == null || text(result.result()) == null) return null;
        if (Coded.is(result.status(), "pending")) return null;
        if (text(test.get().uom()) != null && !Reckoning.sameUnit(test.get().uom(), result.uom())) return null;
        return Reckoning.verdict(
                AcceptanceCriterion.parse(test.get().criterion()).judge(result.result(), result.uom()),
                "conforms",
                "fails");
    }

    private static boolean alternativeConforms(Examined examined, SpecifiedTest line, List<SpecifiedTest> specified) {
        if (text(line.alternativeGroup()) == null) return false;
        return specified.stream()
                .filter(other -> other != line && line.alternativeGroup().equals(other.alternativeGroup()))
                .anyMatch(other -> examined.record().qcResults().stream()
                        .anyMatch(result ->
                                isOf(result, other) && "conforms".equals(verdict(result, Optional.of(other)))));
    }

    private static boolean isOf(QcResult result, SpecifiedTest line) {
        return sameWords(result.test(), line.test()) || sameWords(result.test(), line.testChinese());
    }

    private static boolean sameWords(String first, String second) {
        return text(first) != null && text(second) != null && plain(first).equals(plain(second));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static void takeRequirements(Examined examined, List<SpecifiedTest> specified, List<Fact> facts) {
        var groupsSeen = new ArrayList<String>();
        for (int i = 0; i < specified.size(); i++) {
            var line = specified.get(i);
            var group = text(line.alternativeGroup());
            if (group != null && groupsSeen.contains(group)) continue;
            if (group != null) groupsSeen.add(group);
            var alternatives = group == null
                    ? List.of(line)
                    : specified.stream()
                            .filter(other -> group.equals(other.alternativeGroup()))
                            .toList();
            facts.add(new RequirementFact(
                    examined.specification().orElseThrow().address().at("tests").at(i),
                    alternatives.stream().map(SpecifiedTest::test).collect(Collectors.joining(" or ")),
                    line.criterion(),
                    examined.record().qcResults().stream()
                            .anyMatch(result -> alternatives.stream().anyMatch(other -> isOf(result, other)))));
        }
    }
}
