// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.microstructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.random.Xoshiro256;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The streaming estimators against figures of numpy 1.24.2 (oracle cases exec_vpin and exec_microstructure) and against sums over whole
 * windows.
 */
class MicrostructureTest {

    private static final long SEED = 31L;
    private static final String TRADES = "inputs/xrp_eth_trades.csv";

    @Test
    void shouldEqualTheReferenceForVpin() {
        VolumeBuckets buckets = new VolumeBuckets(20_000, 30);
        List<String> sides = SharedFolder.column(TRADES, "side");
        double[] amounts = numbers(TRADES, "amount");
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            buckets.add(amounts[i], sides.get(i).equals("buy"));
            if (buckets.isReady() && (values.isEmpty() || values.getLast() != buckets.value())) {
                values.add(buckets.value());
            }
        }
        assertThat(values.getFirst()).isCloseTo(0.5962366666666666, within(1e-9));
        assertThat(values.get(1)).isCloseTo(0.6191266666666667, within(1e-9));
        assertThat(values.getLast()).isCloseTo(0.6173933333333333, within(1e-9));
    }

    @Test
    void shouldEqualTheReferenceForKyleRollAndAmihud() {
        List<double[]> bars = minuteBars();
        KyleLambda kyle = new KyleLambda(bars.size() - 1);
        AmihudIlliquidity amihud = new AmihudIlliquidity(bars.size() - 1);
        for (int i = 0; i < bars.size(); i++) {
            double[] bar = bars.get(i);
            if (i > 0) {
                kyle.update(bar[2], bar[0] - bars.get(i - 1)[0]);
            }
            amihud.update(bar[0], bar[0], bar[0], bar[0], bar[1] / bar[0]);
        }
        double[] prices = numbers(TRADES, "price");
        RollSpread roll = new RollSpread(prices.length - 2);
        for (double price : prices) {
            roll.update(price);
        }
        assertThat(kyle.value(0)).isCloseTo(9.499551505347949e-11, relative(1e-7, 9.499551505347949e-11));
        assertThat(amihud.value(0)).isCloseTo(0.018153800174109547, relative(1e-7, 0.018153800174109547));
        assertThat(roll.value(0)).isCloseTo(1.2305883968427704e-06, relative(1e-7, 1.2305883968427704e-06));
    }

    @Test
    void shouldEqualTheReferenceForCorwinAndSchultz() {
        double[] high = numbers("inputs/ohlcv_goog_1000.csv", "high");
        double[] low = numbers("inputs/ohlcv_goog_1000.csv", "low");
        CorwinSchultzSpread spread = new CorwinSchultzSpread(499);
        for (int i = 0; i < 500; i++) {
            spread.update(high[i], low[i]);
        }
        assertThat(spread.value(0)).isCloseTo(0.006067660896110812, relative(1e-9, 0.006067660896110812));
    }

    @Test
    void shouldEqualSumsOverTheWholeWindow() {
        Xoshiro256 random = new Xoshiro256(SEED);
        int window = 37;
        KyleLambda kyle = new KyleLambda(window);
        RollSpread roll = new RollSpread(window);
        List<double[]> pairs = new ArrayList<>();
        double price = 1e6;
        for (int i = 0; i < 1_000; i++) {
            double volume = 1_000 + 50 * random.nextDouble();
            double change = 0.01 * volume + random.nextDouble();
            pairs.add(new double[] {volume, change});
            double streamed = kyle.update(volume, change);
            price += random.nextInt(3) - 1;
            roll.update(price);
            if (i < window - 1) {
                assertThat(streamed).isNaN();
            } else {
                double expected = slope(pairs.subList(i - window + 1, i + 1));
                assertThat(streamed).as("step " + i + ", seed " + SEED).isCloseTo(expected, relative(1e-9, expected));
            }
            assertThat(roll.isReady()).isEqualTo(i >= window + 1);
        }
    }

    @Test
    void shouldHaveNoSlopeWhereVolumeDoesNotChangeAndNoSpreadWherePricesGoOneWay() {
        KyleLambda kyle = new KyleLambda(3);
        RollSpread roll = new RollSpread(3);
        for (int i = 0; i < 10; i++) {
            kyle.update(5, i);
            roll.update(i * i);
        }
        assertThat(kyle.value(0)).isNaN();
        assertThat(roll.value(0)).isNaN();
    }

    @Test
    void shouldSplitATradeBetweenBuckets() {
        VolumeBuckets buckets = new VolumeBuckets(10, 2);
        buckets.add(15, true);
        assertThat(buckets.value()).isNaN();
        buckets.add(5, false);

        assertThat(buckets.value()).as("(10 + 0) / 20").isEqualTo(0.5);
        buckets.resize(4);
        buckets.add(4, false);
        assertThat(buckets.value()).as("(0 + 4) / 14").isCloseTo(4 / 14.0, within(1e-15));
        assertThatThrownBy(() -> buckets.resize(0)).hasMessageContaining("bucketVolume");
        assertThatThrownBy(() -> new VolumeBuckets(Double.NaN, 2)).hasMessageContaining("bucketVolume");
        assertThatThrownBy(() -> new VolumeBuckets(1, 0)).hasMessageContaining("window");
    }

    @Test
    void shouldCountWhatAnUpdateAddsToTheBestPrices() {
        OrderFlowImbalance flow = new OrderFlowImbalance();

        assertThat(flow.update(99, 10, 101, 20)).as("first").isZero();
        assertThat(flow.update(99, 13, 101, 20)).as("more bid").isEqualTo(3);
        assertThat(flow.update(100, 5, 101, 20)).as("better bid").isEqualTo(5);
        assertThat(flow.update(98, 7, 101, 20)).as("bid gone").isEqualTo(-5);
        assertThat(flow.update(98, 7, 100, 4)).as("better ask").isEqualTo(-4);
        assertThat(flow.update(98, 7, 102, 9)).as("ask gone").isEqualTo(4);
    }

    @Test
    void shouldFindTheBusiestPriceLikeACountOverTheWholeWindow() {
        Xoshiro256 random = new Xoshiro256(SEED);
        int window = 40;
        double bps = 20;
        VolumeProfile profile = new VolumeProfile(window, bps);
        List<double[]> bars = new ArrayList<>();
        double price = 100;
        for (int i = 0; i < 2_000; i++) {
            price *= 1 + (random.nextDouble() - 0.5) / 100;
            double volume = random.nextInt(20);
            bars.add(new double[] {price, volume});
            profile.update(price, price, price, price, volume);
            if (i >= window - 1) {
                TreeMap<Long, Double> bins = new TreeMap<>();
                double total = 0;
                for (double[] bar : bars.subList(i - window + 1, i + 1)) {
                    bins.merge((long) Math.floor(StrictMath.log(bar[0]) / (bps * 1e-4)), bar[1], Double::sum);
                    total += bar[1];
                }
                long poc = (long) Math.floor(StrictMath.log(profile.value(0)) / (bps * 1e-4));
                double most = bins.values().stream().mapToDouble(x -> x).max().orElse(0);
                assertThat(bins.get(poc)).as("bar " + i + ", seed " + SEED).isEqualTo(most);
                double own = bins.get((long) Math.floor(StrictMath.log(price) / (bps * 1e-4)));
                assertThat(profile.value(1)).isCloseTo(own / total, within(1e-12));
            }
        }
    }

    private static double slope(List<double[]> pairs) {
        double meanX = pairs.stream().mapToDouble(p -> p[0]).sum() / pairs.size();
        double meanY = pairs.stream().mapToDouble(p -> p[1]).sum() / pairs.size();
        double xy =
                pairs.stream().mapToDouble(p -> (p[0] - meanX) * (p[1] - meanY)).sum();
        double xx =
                pairs.stream().mapToDouble(p -> (p[0] - meanX) * (p[0] - meanX)).sum();
        return xy / xx;
    }

    /** Close, traded value and net bought volume of each minute that has trades. */
    private static List<double[]> minuteBars() {
        double[] times = numbers(TRADES, "timestamp_ms");
        double[] prices = numbers(TRADES, "price");
        double[] amounts = numbers(TRADES, "amount");
        List<String> sides = SharedFolder.column(TRADES, "side");
        TreeMap<Long, double[]> bars = new TreeMap<>();
        for (int i = 0; i < prices.length; i++) {
            double[] bar = bars.computeIfAbsent((long) times[i] / 60_000, minute -> new double[3]);
            bar[0] = prices[i];
            bar[1] += amounts[i] * prices[i];
            bar[2] += sides.get(i).equals("buy") ? amounts[i] : -amounts[i];
        }
        return new ArrayList<>(bars.values());
    }

    private static double[] numbers(String file, String column) {
        return SharedFolder.column(file, column).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Offset<Double> relative(double tolerance, double value) {
        return within(tolerance * Math.abs(value));
    }
}
