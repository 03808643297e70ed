// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.microstructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.execution.BookFeatures;
import io.tradewind.quant.execution.RangeVolatility;
import io.tradewind.quant.execution.TradeBars;
import io.tradewind.quant.execution.TradeFlow;
import io.tradewind.quant.execution.Vpin;
import io.tradewind.quant.random.Xoshiro256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every streaming estimator against its batch twin over each window. */
class MicrostructureTwinsTest {

    private static final long SEED = 404L;
    private static final int WINDOW = 25;
    private static final int STEPS = 400;

    private final Xoshiro256 random = new Xoshiro256(SEED);

    private double[] prices() {
        double[] prices = new double[STEPS];
        double mid = 1_000;
        for (int i = 0; i < STEPS; i++) {
            mid += random.nextDouble() - 0.5;
            prices[i] = mid + (random.nextInt(2) == 0 ? 1 : -1);
        }
        return prices;
    }

    private static void assertSame(double streamed, double batch, int step) {
        if (Double.isNaN(batch)) {
            assertThat(streamed).as("step " + step + ", seed " + SEED).isNaN();
        } else {
            assertThat(streamed)
                    .as("step " + step + ", seed " + SEED)
                    .isCloseTo(batch, within(1e-9 * Math.abs(batch) + 1e-15));
        }
    }

    @Test
    void shouldAgreeOnTheSpreadOfRoll() {
        double[] prices = prices();
        RollSpread roll = new RollSpread(WINDOW);
        for (int i = 0; i < STEPS; i++) {
            double streamed = roll.update(prices[i]);
            if (i >= roll.lookback()) {
                double[] window = Arrays.copyOfRange(prices, i - WINDOW - 1, i + 1);
                assertSame(streamed, TradeFlow.rollSpread(window), i);
            }
        }
    }

    @Test
    void shouldAgreeOnKyleAndAmihud() {
        double[] closes = prices();
        double[] volumes = new double[STEPS];
        double[] signed = new double[STEPS];
        double[] values = new double[STEPS];
        KyleLambda kyle = new KyleLambda(WINDOW);
        AmihudIlliquidity amihud = new AmihudIlliquidity(WINDOW);
        for (int i = 0; i < STEPS; i++) {
            volumes[i] = 1 + random.nextInt(100);
            signed[i] = random.nextInt(101) - 50;
            values[i] = volumes[i] * closes[i];
            double change = i == 0 ? Double.NaN : closes[i] - closes[i - 1];
            double lambda = kyle.update(signed[i], change);
            double illiquidity = amihud.update(closes[i], closes[i], closes[i], closes[i], volumes[i]);
            if (i >= WINDOW) {
                TradeBars window = new TradeBars(
                        Arrays.copyOfRange(closes, i - WINDOW, i + 1),
                        Arrays.copyOfRange(volumes, i - WINDOW, i + 1),
                        Arrays.copyOfRange(signed, i - WINDOW, i + 1),
                        Arrays.copyOfRange(values, i - WINDOW, i + 1));
                assertSame(lambda, TradeFlow.kyleLambda(window).lambda(), i);
                assertSame(illiquidity, TradeFlow.amihud(window), i);
            }
        }
    }

    @Test
    void shouldAgreeOnVpin() {
        double[] amounts = new double[STEPS];
        double[] sides = new double[STEPS];
        VolumeBuckets buckets = new VolumeBuckets(120, 5);
        List<Double> streamed = new ArrayList<>();
        double traded = 0;
        for (int i = 0; i < STEPS; i++) {
            amounts[i] = 1 + random.nextInt(100);
            sides[i] = random.nextInt(2) == 0 ? 1 : -1;
            buckets.add(amounts[i], sides[i] > 0);
            boolean isBucketFull = Math.floor((traded + amounts[i]) / 120) > Math.floor(traded / 120);
            traded += amounts[i];
            if (isBucketFull && buckets.isReady()) {
                streamed.add(buckets.value());
            }
        }
        double[] batch = Vpin.ofTrades(amounts, sides, 120).rolling(5);
        assertThat(streamed).hasSameSizeAs(batch);
        for (int i = 0; i < batch.length; i++) {
            assertSame(streamed.get(i), batch[i], i);
        }
    }

    @Test
    void shouldAgreeOnTheSpreadOfCorwinAndSchultz() {
        double[] prices = prices();
        double[] high = new double[STEPS];
        double[] low = new double[STEPS];
        CorwinSchultzSpread spread = new CorwinSchultzSpread(1);
        List<Double> streamed = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            high[i] = prices[i] + random.nextDouble();
            low[i] = prices[i] - random.nextDouble();
            streamed.add(spread.update(high[i], low[i]));
        }
        double[] batch = new RangeVolatility(prices, high, low, prices).corwinSchultzSpreads();
        for (int i = 0; i < batch.length; i++) {
            assertSame(streamed.get(i + 1), Math.max(0, batch[i]), i);
        }
    }

    @Test
    void shouldAgreeOnTheImbalanceOfOrderFlow() {
        OrderFlowImbalance flow = new OrderFlowImbalance();
        BookFeatures before = null;
        for (int i = 0; i < STEPS; i++) {
            double bid = 100 + random.nextInt(3);
            double ask = bid + 1 + random.nextInt(2);
            BookFeatures book = new BookFeatures(
                    new double[] {bid}, new double[] {1 + random.nextInt(50)}, new double[] {ask}, new double[] {
                        1 + random.nextInt(50)
                    });
            double streamed = flow.update(bid, book.bidAmounts()[0], ask, book.askAmounts()[0]);
            assertSame(streamed, before == null ? 0 : book.orderFlowImbalance(before), i);
            before = book;
        }
    }
}
