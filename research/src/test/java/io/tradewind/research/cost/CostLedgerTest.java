// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.trading.portfolio.Portfolio;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CostLedgerTest {
    private static final Currency USD = Currency.of("USD");
    private static final Currency BTC = Currency.of("BTC");
    private static final long UNIT = 100_000_000L;
    private static final long CASH = 100_000 * UNIT;

    private static InstrumentTerms terms(String symbol, ContractType contract, String lot) {
        return new InstrumentTerms(
                symbol,
                "X",
                contract,
                BTC,
                USD,
                USD,
                Decimal.parse("0.01"),
                Decimal.parse(lot),
                Decimal.ONE,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }

    /** A portfolio and the ledger that listens to it. */
    private static final class Desk {
        private final InstrumentRegistry registry;
        private final Portfolio portfolio;
        private final CostLedger costs;
        private long fillId;

        Desk(InstrumentTerms... terms) {
            registry = new InstrumentRegistry(List.of(terms), USD);
            RateTable rates = new RateTable(registry, Map.of());
            costs = new CostLedger(registry, rates, CostLedger.DEFAULT_BUDGET_BPS);
            portfolio = new Portfolio(registry, rates, costs);
            portfolio.deposit(new Money(USD, CASH), 0);
        }

        void fill(long orderId, int id, Side side, long lots, long ticks, long arrivalTicks, long fee) {
            portfolio.fill(++fillId, 0, id, side, lots, ticks, fee);
            costs.fill(orderId, id, side, lots, ticks, arrivalTicks, fee);
        }

        void sample(String time, long... marks) {
            for (int i = 0; i < marks.length; i++) {
                portfolio.mark(i, marks[i]);
            }
            Instant at = Instant.parse(time);
            costs.onSample(at.getEpochSecond() * 1_000_000_000L, portfolio);
        }
    }

    /** The worked example of docs/costs.md. */
    @Test
    void shouldReconcileTheWorkedExampleToTheLastUnit() {
        Desk desk = new Desk(terms("BTCUSD", ContractType.SPOT, "0.001"));
        desk.sample("2026-01-30T00:00:00Z", 5_000_000);
        desk.fill(1, 0, Side.BUY, 1_000, 5_002_000, 5_000_000, 50 * UNIT);
        desk.sample("2026-01-31T23:00:00Z", 5_050_000);
        desk.fill(2, 0, Side.SELL, 1_000, 5_090_000, 5_100_000, 51 * UNIT);
        desk.sample("2026-02-01T01:00:00Z", 5_100_000);
        CostReport report = desk.costs.finish(desk.portfolio);

        assertThat(report.months())
                .containsExactly(
                        new CostMonth(
                                YearMonth.of(2026, 1), new Costs(500 * UNIT, 50 * UNIT, 20 * UNIT, 0), 430 * UNIT),
                        new CostMonth(
                                YearMonth.of(2026, 2), new Costs(500 * UNIT, 51 * UNIT, 100 * UNIT, 0), 349 * UNIT));
        assertThat(report.total()).isEqualTo(new Costs(1_000 * UNIT, 101 * UNIT, 120 * UNIT, 0));
        assertThat(report.total().netUnits()).isEqualTo(779 * UNIT).isEqualTo(report.equityChangeUnits());
        assertThat(report.orders().measured()).isEqualTo(2);
        assertThat(report.orders().overBudget()).isEqualTo(1);
        assertThat(report.orders().worstBps()).isCloseTo(10_000.0 * 100 / 51_000, Offset.offset(1e-9));
        assertThat(report.roundTrips().count()).isEqualTo(1);
        assertThat(report.roundTrips().meanBps()).isCloseTo(10_000.0 * 221 / 50_000, Offset.offset(1e-9));
    }

    @Test
    void shouldReconcileExactlyOverRandomRuns() {
        for (int seed = 0; seed < 500; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            Desk desk = new Desk(terms("A", ContractType.SPOT, "0.0000001"), terms("B", ContractType.LINEAR, "0.001"));
            long grossByHand = 0;
            long[] position = new long[2];
            long[] mark = {1_000_003, 77_777};
            for (int step = 0; step < 200; step++) {
                int id = random.nextInt(2);
                Instrument instrument = desk.registry.get(id);
                Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                long lots = 1 + random.nextLong(3_000);
                long arrival = mark[id] + random.nextInt(-50, 51);
                long ticks = arrival + random.nextInt(-20, 21);
                long fee = random.nextLong(-5 * UNIT, 20 * UNIT);
                desk.fill(step / 3, id, side, lots, ticks, arrival, fee);
                grossByHand -= instrument.notionalUnits(arrival, side.sign() * lots);
                position[id] += side.sign() * lots;
                mark[id] += random.nextInt(-30, 31);
                desk.sample(Instant.ofEpochSecond(86_400L * step).toString(), mark[0], mark[1]);
            }
            for (int id = 0; id < 2; id++) {
                grossByHand += desk.registry.get(id).notionalUnits(mark[id], position[id]);
            }
            CostReport report = desk.costs.finish(desk.portfolio);

            assertThat(report.total().grossUnits()).as("seed %d", seed).isEqualTo(grossByHand);
            assertThat(report.total().netUnits())
                    .as("seed %d", seed)
                    .isEqualTo(report.equityChangeUnits())
                    .isEqualTo(desk.portfolio.equityUnits() - CASH);
            assertThat(report.months())
                    .as("seed %d", seed)
                    .hasSize(7)
                    .allMatch(month -> month.costs().netUnits() == month.equityChangeUnits());
        }
    }

    @Test
    void shouldCountFundingAndDividendsAsWhatTheyAre() {
        Desk desk = new Desk(terms("A", ContractType.SPOT, "1"));
        desk.fill(1, 0, Side.BUY, 10, 10_000, 10_000, 0);
        desk.sample("2026-01-01T00:00:00Z", 10_000);
        desk.portfolio.dividend(1, 0, 0, 3 * UNIT);
        desk.sample("2026-01-02T00:00:00Z", 10_000);
        CostReport report = desk.costs.finish(desk.portfolio);

        assertThat(report.total()).isEqualTo(new Costs(0, 0, 0, -3 * UNIT));
        assertThat(report.total().netUnits()).isEqualTo(3 * UNIT).isEqualTo(report.equityChangeUnits());
    }

    @Test
    void shouldSayThatAFillHadNoArrivalPrice() {
        Desk desk = new Desk(terms("A", ContractType.SPOT, "1"));
        desk.fill(1, 0, Side.BUY, 10, 10_000, 0, 0);
        desk.sample("2026-01-01T00:00:00Z", 10_000);
        CostReport report = desk.costs.finish(desk.portfolio);

        assertThat(report.unmeasuredFills()).isEqualTo(1);
        assertThat(report.orders().measured()).isZero();
        assertThat(report.orders().worstBps()).isNaN();
    }

    @Test
    void shouldShareTheCostsOfAnEntryAmongItsExits() {
        long[] sums = new long[3];
        RoundTripCosts.Sink sink = (costs, value) -> {
            sums[0]++;
            sums[1] += costs;
            sums[2] += value;
        };
        RoundTripCosts trips = new RoundTripCosts();
        trips.onFill(3, 100, 1_000, sink);
        trips.onFill(-1, 7, 340, sink);
        trips.onFill(-4, 40, 1_300, sink);

        assertThat(sums).containsExactly(2, 100 + 7 + 20, 1_000);
        trips.onFill(2, 1, 600, sink);
        assertThat(sums).containsExactly(3, 127 + 20 + 1, 1_650);
    }
}
