// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.portfolio.PortfolioListener;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.exposure.InFlightListener;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.layer.AssetLayer;
import io.tradewind.trading.risk.layer.FreeMarginLayer;
import io.tradewind.trading.risk.layer.GrossLayer;
import io.tradewind.trading.risk.layer.LeverageLayer;
import io.tradewind.trading.risk.layer.LiquidationDistanceLayer;
import io.tradewind.trading.risk.layer.NetLayer;
import io.tradewind.trading.risk.layer.StrategyLayer;
import io.tradewind.trading.risk.layer.StressLossLayer;
import io.tradewind.trading.risk.layer.SymbolLayer;
import io.tradewind.trading.risk.layer.VenueLayer;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.limit.ScenarioLimits;
import io.tradewind.trading.risk.limit.StopLimits;
import io.tradewind.trading.risk.scenario.ScenarioLosses;
import io.tradewind.trading.risk.scenario.StressScenarios;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The gate as it is built, whose layers are asked in groups, against the same layers asked one by one. */
class LayerGroupsTest {
    private static final long SEED = 22_112_026L;
    private static final int BOOKS = 200;
    private static final int STEPS = 500;

    /** From here on marks move twenty times as far. */
    private static final int STORM = 420;

    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final OrderLimits WIDE = new OrderLimits(
            Decimal.ZERO,
            Decimal.ZERO,
            Decimal.of(1_000_000, 0),
            Decimal.of(1_000_000, 0),
            Decimal.of(5_000, 0),
            1_000_000);

    private int whole;
    private int cut;
    private int refused;

    /** An account, and the layers once more without their groups, over losses of their own that are asked each time. */
    private static final class Twins {
        private final RiskRig rig;
        private final ScenarioLosses losses;
        private final RiskGate plain;
        private final List<Order> live = new ArrayList<>();
        private long nowNs = HOUR_NS;

        Twins(RiskLimits limits) {
            rig = new RiskRig(limits, Collections.nCopies(RiskRig.MARKETS, AssetClass.FOREX)).deposit(1_000_000);
            losses = new ScenarioLosses(StressScenarios.standard(), rig.registry, rig.desk.exposure());
            plain = new RiskGate(
                    WIDE,
                    new RiskContext(
                            rig.registry,
                            rig.portfolio,
                            new ModeControl(),
                            rig.orders.inFlight(),
                            1,
                            BookView.NO_BOOKS),
                    List.of(),
                    layers(limits));
            rig.portfolio.listen(new Both());
            rig.orders.inFlight().listen(new Both());
        }

        private List<SizeLayer> layers(RiskLimits limits) {
            var book = rig.desk.exposure();
            var margins = rig.desk.margins();
            LotsSearch search = new LotsSearch(rig.portfolio);
            List<SizeLayer> layers = new ArrayList<>();
            MeasureDesk measure = rig.desk.measure();
            layers.addAll(measure == null ? List.of() : measure.layers());
            if (margins != null) {
                layers.add(new LeverageLayer(limits.margin(), book, search));
                layers.add(new FreeMarginLayer(book, search, margins, rig.portfolio));
                layers.add(new LiquidationDistanceLayer(limits.margin(), book, search, margins));
            }
            if (limits.scenario().maxLoss().signum() > 0) {
                layers.add(new StressLossLayer(limits.scenario(), book, search, losses));
            }
            layers.addAll(measure == null ? List.of() : measure.crisis());
            ExposureLimits most = limits.exposure();
            add(layers, most.symbol(), new SymbolLayer(most.symbol(), book, search));
            add(layers, most.venue(), new VenueLayer(most.venue(), book, search));
            add(layers, most.strategy(), new StrategyLayer(most.strategy(), book, search));
            add(layers, most.asset(), new AssetLayer(most.asset(), book, search));
            add(layers, most.gross(), new GrossLayer(most.gross(), book, search));
            add(layers, most.net(), new NetLayer(most.net(), book, search));
            return layers;
        }

        private static void add(List<SizeLayer> layers, Decimal limit, SizeLayer layer) {
            if (limit.signum() > 0) {
                layers.add(layer);
            }
        }

        private final class Both implements PortfolioListener, InFlightListener {
            @Override
            public void onMark(int instrumentId) {
                rig.desk.onMark(instrumentId);
                losses.onMark(instrumentId);
            }

            @Override
            public void onPosition(int instrumentId) {
                rig.desk.onPosition(instrumentId);
                losses.onPosition(instrumentId);
            }

            @Override
            public void onRate(int currencyId) {
                rig.desk.onRate(currencyId);
                losses.onRate(currencyId);
            }

            @Override
            public void onInFlight(int instrumentId) {
                rig.desk.onInFlight(instrumentId);
                losses.onInFlight(instrumentId);
            }

            @Override
            public void onOrderGone(Intent intent, boolean untouched) {
                rig.desk.onOrderGone(intent, untouched);
            }
        }

        void move(SplittableRandom random, long calm) {
            nowNs += random.nextLong(HOUR_NS);
            rig.desk.at(nowNs);
            for (int i = 0; i < rig.registry.size(); i++) {
                if (random.nextInt(3) == 0) {
                    long mark = rig.rates.markTicks(i);
                    rig.portfolio.mark(i, Math.max(100, mark + random.nextLong(-mark / calm, mark / calm)));
                }
            }
        }

        void trade(SplittableRandom random) {
            if (live.isEmpty()) {
                return;
            }
            Order order = live.remove(random.nextInt(live.size()));
            if (order.leavesLots() > 0 && random.nextBoolean()) {
                rig.fill(order, order.leavesLots());
            } else {
                rig.cancel(order);
            }
        }
    }

    @Test
    void shouldDecideInGroupsWhatTheLayersDecideOneByOne() {
        for (int book = 0; book < BOOKS; book++) {
            SplittableRandom random = new SplittableRandom(SEED + book);
            Twins twins = new Twins(limits(random));
            for (int step = 0; step < STEPS; step++) {
                twins.move(random, step < STORM ? 200 : 10);
                twins.trade(random);
                if (twins.rig.portfolio.equityUnits() > 0) {
                    judge(twins, random, "seed " + (SEED + book) + ", step " + step);
                }
            }
        }
        assertThat(whole).as("whole").isGreaterThan(BOOKS * STEPS / 5);
        assertThat(cut).as("cut").isGreaterThan(BOOKS * STEPS / 50);
        assertThat(refused).as("refused").isGreaterThan(BOOKS * STEPS / 50);
    }

    @Test
    void shouldCountNoMoreDecimalsOfALimitThanTheLayerDoes() {
        RiskRig rig = new RiskRig(RiskRig.limits(RiskRig.shares("0.0000000199", "0", "0", "0", "0", "0")))
                .deposit(1_000_000_000);
        long lots = lotsOf(rig, 0, 15);
        assertThat(rig.answer(rig.entry(0, Side.BUY, lots), 0))
                .as("10 dollars of a billion, 15 wanted")
                .isEqualTo(lots * 2 / 3 + " SYMBOL_CONCENTRATION");
    }

    private void judge(Twins twins, SplittableRandom random, String where) {
        Intent intent = intent(twins.rig, random);
        Verdict verdict = twins.rig.desk.gate().check(intent, twins.nowNs);
        String answer = RiskRig.text(verdict);
        assertThat(RiskRig.text(twins.plain.check(intent, twins.nowNs)))
                .as(where)
                .isEqualTo(answer);
        switch (verdict) {
            case Refused _ -> refused++;
            case Approved approved -> {
                whole += approved.isSmaller() ? 0 : 1;
                cut += approved.isSmaller() ? 1 : 0;
                if (twins.live.size() < 12) {
                    twins.live.add(twins.rig.accept(approved, 0));
                }
            }
        }
    }

    private static Intent intent(RiskRig rig, SplittableRandom random) {
        int slot = random.nextInt(rig.slotLots.length);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long mark = rig.rates.markTicks(rig.groups.slotInstrument()[slot]);
        long dollars =
                random.nextInt(3) == 0 ? upToALimit(rig, random) : random.nextLong(100, 1L << 9 + random.nextInt(12));
        long lots = Math.max(1, lotsOf(rig, slot, dollars));
        if (random.nextInt(12) == 0) {
            return rig.share(slot, side, 1 + random.nextLong(RiskRig.FULL_SHARE / 4));
        }
        Intent intent = random.nextBoolean() ? rig.quote(slot, side, lots) : rig.entry(slot, side, lots);
        long held = rig.slotLots[slot];
        if (intent.purpose == Intent.Purpose.ENTRY && Long.signum(held) == -side.sign()) {
            intent.closingLots = Math.abs(held);
            intent.lots += intent.closingLots;
        }
        if (intent.limitTicks != 0) {
            intent.limitTicks = Math.max(1, mark + random.nextLong(-mark / 500 - 1, mark / 500 + 1));
        }
        return intent;
    }

    /** About what takes the gross exposure to once, twice or three times the equity. */
    private static long upToALimit(RiskRig rig, SplittableRandom random) {
        long equity = rig.portfolio.equityUnits();
        long room = (1 + random.nextInt(3)) * equity - rig.desk.exposure().grossUnits();
        return Math.max(100, (long) (room / 1e8 * (0.9985 + 0.002 * random.nextDouble())));
    }

    private static long lotsOf(RiskRig rig, int slot, long dollars) {
        int id = rig.groups.slotInstrument()[slot];
        long of1000 = Math.max(1, rig.portfolio.notionalUnits(id, rig.rates.markTicks(id), 1_000));
        return (long) (dollars * 1e8 * 1_000 / of1000);
    }

    private static RiskLimits limits(SplittableRandom random) {
        boolean widely = random.nextInt(3) > 0;
        ExposureLimits exposure = random.nextInt(2) == 0
                ? ExposureLimits.OFF
                : RiskRig.shares(
                        share(random, widely, 20),
                        share(random, widely, 80),
                        share(random, widely, 80),
                        share(random, widely, 30),
                        share(random, widely, 200),
                        share(random, widely, 100));
        return new RiskLimits(
                RiskLimits.VERSION,
                WIDE,
                exposure,
                margin(random),
                random.nextInt(2) == 0
                        ? MeasureLimits.OFF
                        : RiskLimits.preset("standard").measure(),
                StopLimits.OFF,
                LossLimits.OFF,
                random.nextInt(2) == 0
                        ? ScenarioLimits.OFF
                        : new ScenarioLimits(Decimal.of(20 + random.nextInt(400), 3)));
    }

    private static MarginLimits margin(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> MarginLimits.OFF;
            case 1 -> new MarginLimits(Decimal.ONE, Decimal.parse("0.02"), true);
            case 2 -> new MarginLimits(MarginLimits.CEILING, Decimal.of(300 + random.nextInt(200), 3), true);
            default ->
                new MarginLimits(Decimal.of(500 + random.nextInt(2_500), 3), Decimal.of(random.nextInt(700), 3), true);
        };
    }

    private static String share(SplittableRandom random, boolean wide, int percent) {
        return random.nextInt(4) == 0
                ? "0"
                : Decimal.of(1 + (wide ? 5L * percent : 0) + random.nextInt(10 * percent), 3)
                        .toString();
    }
}
