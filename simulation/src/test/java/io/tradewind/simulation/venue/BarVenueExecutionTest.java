// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.fill.ExecutionModel;
import io.tradewind.simulation.fill.ExecutionSpec;
import io.tradewind.simulation.fill.FillSplit;
import io.tradewind.simulation.impact.LiquiditySpec;
import io.tradewind.simulation.impact.SquareRootImpact;
import io.tradewind.simulation.slippage.SlippageSpec;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Market and stop orders over bars in the parts and at the prices of an execution model. */
class BarVenueExecutionTest {
    private static final Pattern FILL = Pattern.compile("filled (\\d+) (BUY|SELL) (\\d+) at (\\d+) .*");

    /** Two thirds 10 bps worse, the rest 20 bps better. */
    private static final ExecutionModel TWO_PARTS = (instrumentId, lots, quantity, plan) -> {
        long most = 2 * lots / 3;
        plan.add(most, 10);
        plan.add(lots - most, -20);
    };

    private static List<String> fills(VenueBench bench) {
        return bench.answers().stream()
                .map(FILL::matcher)
                .filter(Matcher::matches)
                .map(fill -> fill.group(2) + " " + fill.group(3) + " at " + fill.group(4))
                .toList();
    }

    @Test
    void shouldFillInPartsEachAtItsPrice() {
        VenueBench bench = VenueBench.with().execution(TWO_PARTS).build();
        bench.flat(10_000).send(VenueBench.market(1, Side.BUY, 9)).flat(10_000);
        assertThat(fills(bench)).containsExactly("BUY 6 at 10010", "BUY 3 at 9980");
        bench.send(VenueBench.market(2, Side.SELL, 9)).flat(10_000);
        assertThat(fills(bench)).containsExactly("SELL 6 at 9990", "SELL 3 at 10020");
    }

    @Test
    void shouldAddToSpreadAndSlippageAndRoundAgainstTheOrder() {
        VenueBench bench = VenueBench.with()
                .spread("20", SpreadOn.BOTH_SIDES)
                .slippage("5", false)
                .execution((id, lots, quantity, plan) -> plan.add(lots, 3.3))
                .build();
        bench.flat(10_000).send(VenueBench.market(1, Side.BUY, 5)).flat(10_000);
        // 10,010 of the half spread, and 8.3 bps of it: 8.3083, rounded up.
        assertThat(fills(bench)).containsExactly("BUY 5 at 10019");
    }

    @Test
    void shouldStopDrawnMovesAtTheRangeOnEitherSideWhenTheOptionsSaySo() {
        VenueBench bench =
                VenueBench.with().slippage("0", true).execution(TWO_PARTS).build();
        bench.flat(10_000).send(VenueBench.market(1, Side.BUY, 9)).bar(10_000, 10_004, 9_995, 10_000);
        assertThat(fills(bench)).containsExactly("BUY 6 at 10004", "BUY 3 at 9995");
    }

    @Test
    void shouldApplyToStopsButNotToLimits() {
        VenueBench bench = VenueBench.with().execution(TWO_PARTS).build();
        bench.flat(10_000).send(VenueBench.market(1, Side.BUY, 6)).flat(10_000).forget();
        bench.send(VenueBench.stop(2, Side.SELL, 6, 9_800).reduceOnly()).bar(10_000, 10_000, 9_700, 9_700);
        // 20 bps of 9,800 are 19.6: an improvement is rounded down.
        assertThat(fills(bench)).containsExactly("SELL 4 at 9790", "SELL 2 at 9819");
        bench.send(VenueBench.limit(3, Side.BUY, 6, 9_600)).bar(9_700, 9_700, 9_500, 9_500);
        assertThat(fills(bench)).containsExactly("BUY 6 at 9600");
    }

    @Test
    void shouldChargeEachFillItsFee() {
        VenueBench bench = VenueBench.with()
                .fees(TieredFees.flat(Decimal.ZERO, Decimal.of(10, 0)))
                .execution(TWO_PARTS)
                .build();
        bench.flat(10_000).send(VenueBench.market(1, Side.BUY, 9)).flat(10_000);
        assertThat(bench.answers().stream().filter(line -> line.startsWith("filled")))
                .containsExactly(
                        "filled 1 BUY 6 at 10010 fee 60060000 TAKER t=100",
                        "filled 1 BUY 3 at 9980 fee 29940000 TAKER t=100");
    }

    @Test
    void shouldAffordAllPartsAtTheDearestPrice() {
        VenueBench bench =
                VenueBench.with().cash("1000.50").execution(TWO_PARTS).build();
        bench.flat(10_000).send(VenueBench.market(1, Side.BUY, 10)).flat(10_000);
        assertThat(bench.answers()).contains("cancelled 1 INSUFFICIENT_FUNDS");
        bench.send(VenueBench.market(2, Side.BUY, 9)).flat(10_000);
        assertThat(fills(bench)).containsExactly("BUY 6 at 10010", "BUY 3 at 9980");
    }

    @Test
    void shouldFitTheDrawnPartsToAShareOfBuyingPower() {
        VenueBench bench =
                VenueBench.with().cash("1000.50").execution(TWO_PARTS).build();
        bench.flat(10_000).send(VenueBench.market(1, Side.BUY, 0).share("1")).flat(10_000);
        assertThat(bench.answers()).contains("restated 1 to 9");
    }

    @Test
    void shouldCutReduceOnlyOrdersBeforeTheyAreSplit() {
        VenueBench bench = VenueBench.with().execution(TWO_PARTS).build();
        bench.flat(10_000).send(VenueBench.market(1, Side.BUY, 6)).flat(10_000).forget();
        bench.send(VenueBench.market(2, Side.SELL, 30).reduceOnly()).flat(10_000);
        assertThat(fills(bench)).containsExactly("SELL 4 at 9990", "SELL 2 at 10020");
    }

    @Test
    void shouldEndTheOthersOfAGroupOnceByAllParts() {
        VenueBench bench = VenueBench.with().execution(TWO_PARTS).build();
        bench.flat(10_000).send(VenueBench.market(1, Side.BUY, 6)).flat(10_000).forget();
        bench.send(VenueBench.stop(2, Side.SELL, 6, 9_800).oco(5))
                .send(VenueBench.limit(3, Side.SELL, 6, 11_000).oco(5))
                .bar(10_000, 10_000, 9_700, 9_700);
        assertThat(bench.answers().stream().filter(line -> line.startsWith("cancelled")))
                .containsExactly("cancelled 3 OCO_FILLED");
    }

    @Test
    void shouldLoseNoLotAndMoveOnlyAgainstOrdersOfAdverseModels() {
        long seed = 44;
        Xoshiro256 random = new Xoshiro256(seed);
        ExecutionSpec spec = new ExecutionSpec(
                new FillSplit(4, 1, 3),
                SlippageSpec.adverse(2, 5),
                new SquareRootImpact(1),
                new LiquiditySpec(100_000, 200));
        for (int run = 0; run < 200; run++) {
            VenueBench bench = VenueBench.with()
                    .leverage("100")
                    .execution(spec.build(random.nextLong()))
                    .build();
            bench.flat(10_000);
            for (int order = 1; order <= 10; order++) {
                Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                long lots = 1L + random.nextInt(500);
                bench.forget().send(VenueBench.market(order, side, lots)).flat(10_000);
                long filled = 0;
                for (String fill : fills(bench)) {
                    String[] words = fill.split(" ");
                    filled += Long.parseLong(words[1]);
                    long worse = (Long.parseLong(words[3]) - 10_000) * side.sign();
                    assertThat(worse)
                            .as("seed %d run %d order %d", seed, run, order)
                            .isNotNegative();
                }
                assertThat(filled)
                        .as("seed %d run %d order %d", seed, run, order)
                        .isEqualTo(lots);
            }
        }
    }
}
