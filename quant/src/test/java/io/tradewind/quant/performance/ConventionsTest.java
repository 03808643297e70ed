// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.performance.BenchmarkAnalytics.Side;
import io.tradewind.quant.performance.Drawdowns.Drawdown;
import io.tradewind.quant.performance.PerformanceAnalytics.Count;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Expected values: reference cases {@code performance_r} (PerformanceAnalytics 2.0.8) and {@code performance_py} (empyrical 0.5.5). */
class ConventionsTest {
    private static final double YEAR = 12;

    private static double[] column(String name) {
        return SharedFolder.column("inputs/managers_monthly.csv", name).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] google() {
        double[] closes = SharedFolder.column("inputs/goog_daily.csv", "close").stream()
                .limit(1500)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return EquityCurves.returns(closes[0], Arrays.copyOfRange(closes, 1, closes.length));
    }

    private static void assertFigure(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
    }

    @Test
    void shouldGiveTheRatiosOfPerformanceAnalytics() {
        double[] r = column("HAM1");
        double[] bill = column("US 3m TR");
        assertFigure(PerformanceAnalytics.sharpe(r, bill), 0.304365714141056);
        assertFigure(PerformanceAnalytics.annualSharpe(r, bill, YEAR, true), 1.05265236993367);
        assertFigure(PerformanceAnalytics.annualSharpe(r, bill, YEAR, false), 1.05435376194859);
        assertFigure(PerformanceAnalytics.sortino(r, 0), 0.739705861645145);
        assertFigure(PerformanceAnalytics.downsideDeviation(r, 0, Count.SUBSET), 0.0301538775837094);
        assertFigure(PerformanceAnalytics.kappa(r, 0, 3), 0.459688793308232);
        assertFigure(PerformanceAnalytics.upsidePotential(r, 0, Count.SUBSET), 0.734956812479131);
        assertFigure(PerformanceAnalytics.omega(r, 0), 3.11055038637439);
    }

    @Test
    void shouldGiveTheDrawdownRatiosOfPerformanceAnalytics() {
        double[] r = column("HAM1");
        assertFigure(PerformanceAnalytics.calmar(r, YEAR), 0.907059911468371);
        assertFigure(PerformanceAnalytics.sterling(r, YEAR, 0.1), 0.54679083893324);
        assertFigure(PerformanceAnalytics.burke(r, 0, YEAR), 0.666152744836002);
        assertFigure(PerformanceAnalytics.ulcerIndex(r), 0.037865383608634);
        assertFigure(PerformanceAnalytics.painIndex(r), 0.0168620759224858);
        assertFigure(PerformanceAnalytics.martin(r, 0, YEAR), 3.63569849525578);
        assertFigure(PerformanceAnalytics.averageDrawdown(r), 0.0333349719796232);
        assertFigure(PerformanceAnalytics.probabilisticSharpe(r, 0.1, true), 0.99868852028519);
        assertThat(PerformanceAnalytics.missingTrackRecord(r, 0.1, 0.95, true)).isZero();
    }

    @Test
    void shouldGiveTheFiguresAgainstABenchmark() {
        double[] r = column("HAM1");
        double[] market = column("SP500 TR");
        double[] bill = column("US 3m TR");
        MarketModel line = BenchmarkAnalytics.capm(r, market, bill);
        assertFigure(line.beta(), 0.399049920225944);
        assertFigure(line.alpha(), 0.00618636818832658);
        assertFigure(BenchmarkAnalytics.bullBeta(r, market, bill), 0.31928613037658);
        assertFigure(BenchmarkAnalytics.bearBeta(r, market, bill), 0.429451458534745);
        assertFigure(MarketModel.trackingError(r, market, YEAR), 0.114451811618113);
        assertFigure(BenchmarkAnalytics.informationRatio(r, market, YEAR), 0.466460675750044);
        assertFigure(BenchmarkAnalytics.treynor(r, market, bill, YEAR), 0.241236502649618);
        assertFigure(BenchmarkAnalytics.capture(r, market, Side.UP), 0.650369977843569);
        assertFigure(BenchmarkAnalytics.capture(r, market, Side.DOWN), 0.212282394120124);
    }

    @Test
    void shouldGiveTheFiguresOfEmpyrical() {
        double[] r = google();
        assertFigure(Empyrical.annualReturn(r, 252), 0.30544069523301887);
        assertFigure(Empyrical.annualVolatility(r, 252), 0.3741131695653819);
        assertFigure(Empyrical.sharpe(r, 0, 252), 0.8978379476309041);
        assertFigure(Empyrical.sortino(r, 0, 252), 1.3877915421686222);
        assertFigure(Empyrical.calmar(r, 252), 0.46778745394219245);
        assertFigure(Empyrical.omega(r, 0, 0, 252), 1.1802594775738535);
        assertFigure(Empyrical.tailRatio(r), 1.0438013049281998);
        assertFigure(Empyrical.conditionalValueAtRisk(r, 0.05), -0.05162784199490304);
        assertFigure(Empyrical.valueAtRisk(r, 0.05), -0.034103879563539316);
        assertFigure(Empyrical.stability(r), 0.4374728460396915);
        assertFigure(Empyrical.downsideRisk(r, 0, 252), 0.24203418895275447);
        assertThat(Drawdowns.deepestPoints(r)).containsExactly(810, 1075);
    }

    @Test
    void shouldListDrawdownsWithTheOpenOneLast() {
        double[] returns = {-0.1, 0.2, -0.05, -0.05, 0.2, -0.3, 0.1};
        assertThat(Drawdowns.episodes(returns))
                .extracting(Drawdown::from, Drawdown::trough, Drawdown::to, Drawdown::length)
                .containsExactly(tuple(0, 0, 1, 2), tuple(2, 3, 4, 3), tuple(5, 5, -1, 3));
        assertThat(Drawdowns.worst(returns, 1).getFirst().depth()).isCloseTo(-0.3, within(1e-15));
        assertThat(Drawdowns.deepest(returns)).isCloseTo(-0.3, within(1e-15));
        assertThat(Drawdowns.episodes(new double[] {0.1, 0, 0.2})).isEmpty();
    }

    @Test
    void shouldSayNaNWhereAMeasureIsNotDefined() {
        double[] none = {};
        double[] one = {0.01};
        double[] constant = {0.01, 0.01, 0.01};
        assertThat(Empyrical.cumulativeReturn(none)).isNaN();
        assertThat(Empyrical.sharpe(one, 0, 252)).isNaN();
        assertThat(Empyrical.sortino(one, 0, 252)).isNaN();
        assertThat(Empyrical.calmar(constant, 252)).isNaN();
        assertThat(Empyrical.omega(constant, 0, 0, 252)).isNaN();
        assertThat(Empyrical.beta(constant, constant)).isNaN();
        assertThat(Empyrical.conditionalValueAtRisk(none, 0.05)).isNaN();
        assertThat(Drawdowns.deepest(none)).isNaN();
        assertThat(MarketModel.of(none, none).beta()).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> MarketModel.of(one, constant));
    }

    @Test
    void shouldRefuseABenchmarkOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkAnalytics.activePremium(new double[] {0.1, 0.2}, new double[] {0.1}, 252))
                .withMessageContaining("2 and 1");
    }
}
