package org.cellgmp.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.cellgmp.statistic.ControlChart.Limits;
import org.cellgmp.statistic.ControlChart.Signal;
import org.junit.jupiter.api.Test;

class ControlChartTest {
    private static final Limits FIRM = new Limits(0, 1, 3.686, 0.2, false);
    private static final Limits PROVISIONAL = new Limits(0, 1, 3.686, 0.3, true);

    @Test
    void sevenFiguresHaveNoLimitsAndEightHave() {
        assertThat(ControlChart.of(figures(1, 2, 1, 2, 1, 2, 1)).limits()).isNull();
        assertThat(ControlChart.of(figures(1, 2, 1, 2, 1, 2, 1, 2)).limits().provisional())
                .isTrue();
    }

    @Test
    void limitsOfNineteenAreProvisionalAndOfTwentyFirm() {
        assertThat(ControlChart.of(waving(19)).limits().provisional()).isTrue();
        assertThat(ControlChart.of(waving(20)).limits().provisional()).isFalse();
    }

    @Test
    void limitsComeFromTheMovingRange() {
        var limits = ControlChart.of(figures(10, 12, 10, 12, 10, 12, 10, 12)).limits();
        assertThat(limits.center()).isEqualTo(11);
        assertThat(limits.deviation()).isCloseTo(2 / 1.128, within(1e-9));
        assertThat(limits.upper()).isCloseTo(11 + 6 / 1.128, within(1e-9));
        assertThat(limits.lower()).isCloseTo(11 - 6 / 1.128, within(1e-9));
        assertThat(limits.range()).isCloseTo(6.534, within(1e-9));
    }

    @Test
    void figuresThatNeverMoveHaveNoLimits() {
        assertThat(ControlChart.of(Collections.nCopies(30, 5.0)).limits()).isNull();
    }

    @Test
    void noFigureIsNoChartAndNoFault() {
        assertThat(ControlChart.of(List.of()).limits()).isNull();
    }

    @Test
    void aFigureAtThreeDeviationsIsNoSignalAndOneBeyondIs() {
        assertThat(read(FIRM, 0.1, 3.0)).isEmpty();
        assertThat(read(FIRM, 0.1, 3.001)).containsExactly(new Signal(NelsonRule.BEYOND_LIMITS, 1, 1));
        assertThat(read(FIRM, 0.1, -3.001)).containsExactly(new Signal(NelsonRule.BEYOND_LIMITS, 1, 1));
    }

    @Test
    void eightOnOneSideAreNoSignalAndNineAre() {
        assertThat(rules(.1, .2, .1, .2, .1, .2, .1, .2)).doesNotContain(NelsonRule.ONE_SIDE);
        assertThat(rules(.1, .2, .1, .2, .1, .2, .1, .2, .1)).contains(NelsonRule.ONE_SIDE);
        assertThat(rules(.1, .2, .1, .2, 0, .2, .1, .2, .1)).doesNotContain(NelsonRule.ONE_SIDE);
    }

    @Test
    void fiveRisingAreNoSignalAndSixAre() {
        assertThat(rules(-.4, -.3, -.2, .1, .2)).doesNotContain(NelsonRule.TREND);
        assertThat(rules(-.4, -.3, -.2, .1, .2, .3)).contains(NelsonRule.TREND);
        assertThat(rules(.3, .2, .1, -.2, -.3, -.4)).contains(NelsonRule.TREND);
        assertThat(rules(-.4, -.3, -.2, -.2, .2, .3)).doesNotContain(NelsonRule.TREND);
    }

    @Test
    void thirteenInTurnAreNoSignalAndFourteenAre() {
        assertThat(rules(inTurn(13))).doesNotContain(NelsonRule.ALTERNATING);
        assertThat(rules(inTurn(14))).contains(NelsonRule.ALTERNATING);
    }

    @Test
    void twoOfThreeBeyondTwoDeviationsOnOneSide() {
        assertThat(rules(2.1, 0, 2.1)).contains(NelsonRule.TWO_OF_THREE);
        assertThat(rules(2.1, 0, 2.0)).doesNotContain(NelsonRule.TWO_OF_THREE);
        assertThat(rules(2.1, 0, -2.1)).doesNotContain(NelsonRule.TWO_OF_THREE);
    }

    @Test
    void fourOfFiveBeyondOneDeviationOnOneSide() {
        assertThat(rules(1.1, 1.1, 0, 1.1, 1.1)).contains(NelsonRule.FOUR_OF_FIVE);
        assertThat(rules(1.1, 1.1, 0, 1.0, 1.1)).doesNotContain(NelsonRule.FOUR_OF_FIVE);
    }

    @Test
    void fifteenHuggingTheCentre() {
        assertThat(rules(smaller(14))).doesNotContain(NelsonRule.HUGGING);
        assertThat(rules(smaller(15))).contains(NelsonRule.HUGGING);
    }

    @Test
    void eightThatAvoidTheCentre() {
        assertThat(rules(1.1, -1.1, 1.2, 1.3, -1.2, 1.1, -1.3)).doesNotContain(NelsonRule.AVOIDING);
        assertThat(rules(1.1, -1.1, 1.2, 1.3, -1.2, 1.1, -1.3, 1.2)).contains(NelsonRule.AVOIDING);
    }

    @Test
    void provisionalLimitsReadNoZones() {
        assertThat(NelsonRule.read(figures(2.1, 0, 2.1), PROVISIONAL)).isEmpty();
        assertThat(NelsonRule.read(figures(3.1), PROVISIONAL)).hasSize(1);
    }

    @Test
    void windowsThatOverlapAreOneSignal() {
        assertThat(NelsonRule.read(figures(-.4, -.3, -.2, .1, .2, .3, .4), FIRM))
                .containsExactly(new Signal(NelsonRule.TREND, 0, 6));
    }

    @Property
    void aSignalLiesWithinTheChartAndIsAsLongAsItsWindow(
            @ForAll @Size(max = 60) List<@DoubleRange(min = -100, max = 100) Double> figures) {
        var chart = ControlChart.of(figures);
        assertThat(chart.signals()).allSatisfy(signal -> {
            assertThat(signal.from()).isGreaterThanOrEqualTo(0);
            assertThat(signal.to()).isLessThan(figures.size());
            assertThat(signal.to() - signal.from() + 1)
                    .isGreaterThanOrEqualTo(signal.rule().window());
        });
    }

    @Property
    void theMirroredChartHasTheSameSignals(
            @ForAll @Size(min = 20, max = 60) List<@DoubleRange(min = -100, max = 100) Double> figures) {
        var mirrored = new ArrayList<Double>();
        for (var figure : figures) mirrored.add(-figure);
        assertThat(ControlChart.of(mirrored).signals())
                .isEqualTo(ControlChart.of(figures).signals());
    }

    private static List<NelsonRule> rules(double... figures) {
        return read(FIRM, figures).stream().map(Signal::rule).toList();
    }

    private static List<Signal> read(Limits limits, double... figures) {
        return NelsonRule.read(figures(figures), limits);
    }

    private static List<Double> figures(double... figures) {
        return DoubleStream.of(figures).boxed().toList();
    }

    private static List<Double> waving(int count) {
        var waving = new ArrayList<Double>();
        for (int i = 0; i < count; i++) waving.add(10 + (i % 3) * 0.5);
        return waving;
    }

    private static double[] inTurn(int count) {
        var figures = new double[count];
        for (int i = 0; i < count; i++) figures[i] = i % 2 == 0 ? .3 : -.3;
        return figures;
    }

    private static double[] smaller(int count) {
        var figures = new double[count];
        for (int i = 0; i < count; i++) figures[i] = i % 3 == 0 ? .9 : i % 3 == 1 ? -.5 : .2;
        return figures;
    }
}
