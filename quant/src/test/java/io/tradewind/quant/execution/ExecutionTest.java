// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.execution.ImpactModels.Almgren;
import io.tradewind.quant.execution.ImpactModels.SquareRoot;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values: reference cases {@code exec_*}: numpy 1.24.2, scipy 1.10.1, and the table of Almgren and others (2005). */
class ExecutionTest {
    private static double[] column(String file, String name, int rows) {
        return SharedFolder.column(file, name).stream()
                .limit(rows)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void assertFigure(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    private static TradeBars.Trades trades() {
        String file = "inputs/xrp_eth_trades.csv";
        long[] times = SharedFolder.column(file, "timestamp_ms").stream()
                .mapToLong(Long::parseLong)
                .toArray();
        double[] sides = SharedFolder.column(file, "side").stream()
                .mapToDouble(side -> side.equals("buy") ? 1 : -1)
                .toArray();
        int all = times.length;
        return new TradeBars.Trades(times, column(file, "price", all), column(file, "amount", all), sides);
    }

    @Test
    void shouldGiveThePublishedTableOfImpact() {
        Almgren.Stock ibm = new Almgren.Stock(6_561_000, 0.0157, 1_728e6);
        assertFigure(Almgren.PUBLISHED.permanent(656_100, ibm), 0.0019859701911852526);
        assertFigure(Almgren.PUBLISHED.temporary(656_100, 0.1, ibm), 0.0022293999999999994);
        assertFigure(Almgren.PUBLISHED.realised(656_100, 0.5, ibm), 0.001841786313787262);
        assertThat(Almgren.PUBLISHED.realised(-656_100, 0.5, ibm))
                .isEqualTo(-Almgren.PUBLISHED.realised(656_100, 0.5, ibm));
    }

    @Test
    void shouldFollowTheSquareRootLaw() {
        SquareRoot model = new SquareRoot(1, 0.02, 5e6);
        assertFigure(model.move(1e5), 0.00282842712474619);
        assertFigure(model.costAtEnd(1e5, 50), 14142.13562373095);
        assertThat(model.move(-1e5)).isEqualTo(-model.move(1e5));
        assertThat(model.costAtEnd(-1e5, 50)).isEqualTo(model.costAtEnd(1e5, 50));
        assertThat(model.move(0)).isZero();
    }

    @Test
    void shouldGiveTheEstimatorsFromTrades() {
        TradeBars.Trades trades = trades();
        TradeBars bars = TradeBars.byTime(trades, 60_000);
        assertThat(bars.closes()).hasSize(1047);
        assertFigure(TradeFlow.rollSpread(trades.prices()), 1.2305883968427704e-06);
        assertFigure(TradeFlow.kyleLambda(bars).lambda(), 9.499551505347949e-11);
        assertFigure(TradeFlow.kyleLambda(bars).intercept(), 1.6910385843338323e-08);
        assertFigure(TradeFlow.amihud(bars), 0.018153800174109547);
        assertFigure(TradeFlow.sideAutocorrelation(trades.sides()), 0.6096320190759542);
    }

    @Test
    void shouldMeasureToxicityInBucketsOfVolume() {
        TradeBars.Trades trades = trades();
        Vpin vpin = Vpin.ofTrades(trades.amounts(), trades.sides(), 20_000);
        assertThat(vpin.buyVolumes()).hasSize(138).startsWith(12345.0, 20000.0, 12973.0, 7871.0);
        assertFigure(vpin.rolling(30)[0], 0.5962366666666666);
        assertFigure(vpin.rolling(30)[108], 0.6173933333333333);
        assertThat(vpin.rolling(139)).isEmpty();
    }

    @Test
    void shouldFillBucketsLikeThePlainTwinThatSplitsUnitByUnit() {
        for (int seed = 1; seed <= 30; seed++) {
            Xoshiro256 random = new Xoshiro256(seed);
            double[] amounts = new double[60];
            double[] sides = new double[60];
            Arrays.setAll(amounts, i -> random.nextInt(40));
            Arrays.setAll(sides, i -> random.nextInt(2) * 2 - 1);
            int size = 1 + random.nextInt(50);
            int total = (int) Arrays.stream(amounts).sum();
            double[] bought = new double[total / size + 1];
            int unit = 0;
            for (int i = 0; i < 60; i++) {
                for (int k = 0; k < amounts[i]; k++) {
                    bought[unit++ / size] += sides[i] > 0 ? 1 : 0;
                }
            }
            assertThat(Vpin.ofTrades(amounts, sides, size).buyVolumes())
                    .as("seed %d", seed)
                    .containsExactly(Arrays.copyOf(bought, total / size), within(1e-9));
        }
    }

    @Test
    void shouldClassifyVolumeInBulk() {
        double[] bought = Vpin.bulkClassified(new double[] {10, 11, 9}, new double[] {100, 100, 100}, 1);
        assertThat(bought[0]).isEqualTo(50);
        assertThat(bought[1]).isCloseTo(84.13447460685428, within(1e-10));
        assertThat(bought[2]).isCloseTo(2.275013194817921, within(1e-10));
        assertThat(Vpin.bulkClassified(new double[] {1, 2}, new double[] {4, 4}, 0))
                .containsExactly(2, 2);
    }

    @Test
    void shouldGiveTheVolatilitiesFromRanges() {
        String file = "inputs/ohlcv_goog_1000.csv";
        RangeVolatility sample = new RangeVolatility(
                column(file, "open", 500),
                column(file, "high", 500),
                column(file, "low", 500),
                column(file, "close", 500));
        assertFigure(sample.parkinson(252), 0.3110670590467025);
        assertFigure(sample.garmanKlass(252), 0.3071317489020484);
        assertFigure(sample.rogersSatchell(252), 0.3027260952121723);
        assertFigure(sample.yangZhang(252), 0.39293409467666013);
        assertFigure(sample.closeToClose(252), 0.3842628054906014);
        assertFigure(Arrays.stream(sample.corwinSchultzSpreads()).average().orElseThrow(), -0.005816040124720556);
    }

    @Test
    void shouldReadABook() {
        BookFeatures first = book(10.896, 1.714);
        BookFeatures second = book(10.896, 1.476);
        assertFigure(first.microprice(), 11657.078640761298);
        assertFigure(first.imbalance(1), 0.728152260111023);
        assertFigure(second.orderFlowImbalance(first), 0.238);
        assertFigure(first.averagePrice(3, true), (1.714 * 11657.08 + 1.286 * 11657.54) / 3);
        assertThat(first.averagePrice(100, true)).isNaN();
        assertThat(first.imbalance(9)).isEqualTo(first.imbalance(2));
    }

    private static BookFeatures book(double bid, double ask) {
        return new BookFeatures(
                new double[] {11657.07, 11656.97},
                new double[] {bid, 0.2},
                new double[] {11657.08, 11657.54},
                new double[] {ask, 5.4});
    }

    @Test
    void shouldFollowVolumeAndTime() {
        double[] volumes = {100, 300, 100};
        assertThat(ScheduleFigures.volumeSlices(50, volumes)).containsExactly(10, 30, 10);
        assertThat(ScheduleFigures.timeSlices(50, 2)).containsExactly(25, 25);
        assertThat(ScheduleFigures.participation(volumes, 0.1, 35)).containsExactly(10, 35, 35);
        assertThat(ScheduleFigures.volumeWeighted(new double[] {1, 2, 3}, volumes))
                .isEqualTo(2);
        assertThat(ScheduleFigures.typicalPrices(new double[] {3}, new double[] {1}, new double[] {2}))
                .containsExactly(2);
        assertThat(ScheduleFigures.shortfallBps(101, 100, true)).isCloseTo(100, within(1e-9));
        assertThat(ScheduleFigures.shortfallBps(101, 100, false)).isCloseTo(-100, within(1e-9));
    }

    @Test
    void shouldRefuseBadInput() {
        double[] one = {1};
        double[] two = {1, 2};
        double[] nan = {1, Double.NaN};
        List<Runnable> bad = List.of(
                () -> new SquareRoot(1, 0.02, 0),
                () -> new Almgren.Stock(1, -1, 1),
                () -> Almgren.PUBLISHED.temporary(1, 0, new Almgren.Stock(1, 1, 1)),
                () -> ScheduleFigures.volumeWeighted(two, one),
                () -> ScheduleFigures.volumeWeighted(two, new double[2]),
                () -> ScheduleFigures.timeWeighted(nan),
                () -> ScheduleFigures.participation(two, 1.5, 1),
                () -> new TradeBars.Trades(new long[] {2, 1}, two, two, new double[] {1, 1}),
                () -> new TradeBars.Trades(new long[] {1, 2}, two, two, new double[] {1, 0}),
                () -> TradeFlow.rollSpread(two),
                () -> TradeFlow.sideAutocorrelation(new double[] {1, 1, 1, 1}),
                () -> Vpin.of(two, one, 1),
                () -> Vpin.of(two, two, 0),
                () -> new RangeVolatility(two, two, two, one),
                () -> new RangeVolatility(one, one, new double[] {2}, one),
                () -> new RangeVolatility(one, one, one, one).yangZhang(252),
                () -> book(-1, 1),
                () -> book(1, 1).averagePrice(0, true));
        for (int i = 0; i < bad.size(); i++) {
            assertThatIllegalArgumentException().as("input %d", i).isThrownBy(bad.get(i)::run);
        }
    }
}
