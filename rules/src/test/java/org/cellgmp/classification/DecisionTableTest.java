package org.cellgmp.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The table at each of its lines, over all combinations, and as it grows worse. */
class DecisionTableTest {
    private static final DecisionTable TABLE = DecisionTable.load(DecisionTableTest.class.getClassLoader());
    private static final Factors MILDEST = new Factors(1, 1, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST);

    @Test
    void eachLineSpeaksAtItsGradesAndNotOneBelow() {
        for (var line : TABLE.lines()) {
            var at = at(line);
            assertThat(spoken(at)).as(line.id()).contains(line.id());
            for (var factor : Factor.values())
                if (line.from(factor) > 1)
                    assertThat(spoken(factor.with(at, line.from(factor) - 1)))
                            .as(line.id() + " one grade below in " + factor)
                            .doesNotContain(line.id());
        }
    }

    @Test
    void eachLineDecidesSomewhere() {
        for (var line : TABLE.lines())
            assertThat(TABLE.assess(at(line)).grade()).as(line.id()).isEqualTo(line.grade());
    }

    @Test
    void eachLineCitesAClauseAndSaysWhyInBothLanguages() {
        for (var line : TABLE.lines()) {
            assertThat(line.citations()).as(line.id()).isNotEmpty();
            assertThat(line.because()).as(line.id()).isNotBlank();
            assertThat(line.becauseChinese()).as(line.id()).matches(".*\\p{IsHan}.*");
        }
    }

    @Test
    void everyCombinationAnswersAndAWorseGradeIsNeverMilder() {
        var grades = new HashMap<Factors, Grade>();
        for (var factors : all()) grades.put(factors, TABLE.assess(factors).grade());
        assertThat(grades).hasSize(5 * 5 * 5 * 3 * 3 * 3);
        grades.forEach((factors, grade) -> {
            for (var factor : Factor.values())
                if (factor.rank(factors) < factor.worst())
                    assertThat(grades.get(factor.with(factors, factor.rank(factors) + 1)))
                            .as(factors + ", " + factor + " one worse")
                            .isGreaterThanOrEqualTo(grade);
        });
        assertThat(grades.values()).contains(Grade.MINOR, Grade.MAJOR, Grade.CRITICAL);
    }

    @Property(tries = 300)
    void whateverIsWorseInEveryFactorIsNotMilder(@ForAll("factors") Factors one, @ForAll("factors") Factors other) {
        var worse = one;
        for (var factor : Factor.values()) worse = factor.with(worse, Math.max(factor.rank(one), factor.rank(other)));
        assertThat(TABLE.assess(worse).grade())
                .isGreaterThanOrEqualTo(TABLE.assess(one).grade())
                .isGreaterThanOrEqualTo(TABLE.assess(other).grade());
    }

    @Property(tries = 200)
    void whatWouldChangeTheAnswerDoesAndIsTheNearest(@ForAll("factors") Factors factors) {
        var answer = TABLE.assess(factors);
        for (var turn : answer.turns()) {
            var turned = turn.factor().with(factors, turn.rank());
            assertThat(TABLE.assess(turned).grade()).isEqualTo(turn.grade()).isNotEqualTo(answer.grade());
            int nearer = turn.rank() > turn.factor().rank(factors) ? turn.rank() - 1 : turn.rank() + 1;
            assertThat(TABLE.assess(turn.factor().with(factors, nearer)).grade())
                    .isEqualTo(answer.grade());
        }
    }

    @Test
    void theMildestIsMinorAndSaysWhatWouldMakeItGraver() {
        var answer = TABLE.assess(MILDEST);
        assertThat(answer.grade()).isEqualTo(Grade.MINOR);
        assertThat(answer.turns())
                .contains(
                        new Assessment.Turn(Factor.SEVERITY, 4, Grade.MAJOR),
                        new Assessment.Turn(Factor.PATIENT_IMPACT, 2, Grade.MAJOR),
                        new Assessment.Turn(Factor.RECURRENCE, 3, Grade.MAJOR));
    }

    @Test
    void aBrokenTableIsRefusedByItsLine() {
        for (var broken : Map.of(
                        "cites nothing", "- {id: X, class: MINOR, from: {}, because: {en: a, zh: b}, citations: []}",
                        "knows no factor",
                                "- {id: X, class: MINOR, from: {size: 2}, because: {en: a, zh: b}, citations: [c]}",
                        "knows no grade",
                                "- {id: X, class: MINOR, from: {severity: 6}, because: {en: a, zh: b}, citations: [c]}",
                        "gives no reason in zh", "- {id: X, class: MINOR, from: {}, because: {en: a}, citations: [c]}",
                        "lacks", "- {id: X, class: MINOR, from: {}, because: {en: a, zh: b}}")
                .entrySet())
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TableFile.read(new StringReader(broken.getValue())))
                    .withMessageContaining("line X " + broken.getKey());
    }

    @Test
    void gradesOutsideTheScaleAreRefused() {
        for (int wrong : new int[] {0, 6, -1})
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Factors(wrong, 1, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Factors(1, 1, 1, null, Impact.NONE, Recurrence.FIRST));
    }

    @Property(tries = 50)
    void factorsAreWrittenByNameAndReadBack(@ForAll("factors") Factors factors) {
        assertThat(Factors.of(factors.named())).isEqualTo(factors);
        var broken = new HashMap<>(factors.named());
        broken.remove("severity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Factors.of(broken))
                .withMessage("severity");
    }

    @Test
    void recurrenceFollowsFromHowManyWereLinked() {
        assertThat(Recurrence.after(0)).isEqualTo(Recurrence.FIRST);
        assertThat(Recurrence.after(1)).isEqualTo(Recurrence.RECURRENT);
        assertThat(Recurrence.after(2)).isEqualTo(Recurrence.RECURRENT);
        assertThat(Recurrence.after(3)).isEqualTo(Recurrence.REPEATED);
    }

    @Provide
    Arbitrary<Factors> factors() {
        var grade = Arbitraries.integers().between(1, 5);
        return Combinators.combine(
                        grade,
                        grade,
                        grade,
                        Arbitraries.of(Impact.class),
                        Arbitraries.of(Impact.class),
                        Arbitraries.of(Recurrence.class))
                .as(Factors::new);
    }

    private static Factors at(Line line) {
        var factors = MILDEST;
        for (var factor : Factor.values()) factors = factor.with(factors, line.from(factor));
        return factors;
    }

    private static List<String> spoken(Factors factors) {
        return TABLE.assess(factors).lines().stream().map(Line::id).toList();
    }

    private static List<Factors> all() {
        var all = List.of(MILDEST);
        for (var factor : Factor.values()) {
            var more = new ArrayList<Factors>();
            for (var one : all) for (int rank = 1; rank <= factor.worst(); rank++) more.add(factor.with(one, rank));
            all = more;
        }
        return all;
    }
}
