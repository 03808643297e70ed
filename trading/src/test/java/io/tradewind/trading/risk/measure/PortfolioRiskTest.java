// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.quant.tail.TailMethod;
import io.tradewind.trading.fixture.FixedEstimates;
import io.tradewind.trading.fixture.HeldBook;
import io.tradewind.trading.fixture.SavedState;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortfolioRiskTest {
    private static final MeasureLimits LIMITS = RiskLimits.preset("standard").measure();
    private static final int SIZE = 12;

    private final InstrumentRegistry registry = Terms.registry(IntStream.range(0, SIZE)
            .mapToObj(i -> Terms.share("S" + (char) ('A' + i)))
            .toArray(InstrumentTerms[]::new));
    private final HeldBook book = new HeldBook(registry, 1_000_000 * Terms.ONE, 100_00);
    private final FixedEstimates estimates = new FixedEstimates(SIZE, 0.8);

    private PortfolioRisk risk() {
        return new PortfolioRisk(book, book, estimates, SIZE, LIMITS);
    }

    @Test
    void shouldHoldTheSumsOfTheNaiveTwinThroughAHundredThousandChanges() {
        long seed = 20260603;
        Xoshiro256 random = new Xoshiro256(seed);
        PortfolioRisk risk = risk();
        for (int step = 0; step < 100_000; step++) {
            int id = random.nextInt(SIZE);
            change(random, id);
            risk.changed(id);
            if (step % 97 == 0) {
                estimates.sigma[id] = 0.1 + random.nextDouble();
                estimates.correlate(id, (id + 1) % SIZE, random.nextInt(4) == 0 ? Double.NaN : 0.3);
            }
            if (step % 13 == 0) {
                OrderRisk order = risk.of(random.nextInt(SIZE), Side.BUY, step);
                RiskFigures naive = risk.figures();
                assertThat(order.deviationNow() / book.equityUnits)
                        .as("seed %d, step %d", seed, step)
                        .isCloseTo(naive.annualVolatility(), within(1e-7));
                assertThat(order.heatNow() / book.equityUnits)
                        .as("seed %d, step %d", seed, step)
                        .isCloseTo(naive.heat(), within(1e-9));
            }
        }
    }

    private void change(Xoshiro256 random, int id) {
        switch (random.nextInt(4)) {
            case 0 -> book.lots[id] = random.nextInt(3) == 0 ? 0 : random.nextInt(2_000) - 1_000L;
            case 1 -> book.buys[id] = (long) random.nextInt(2) * random.nextInt(1_000);
            case 2 -> book.sells[id] = (long) random.nextInt(2) * random.nextInt(1_000);
            default -> book.marks[id] = 50_00L + random.nextInt(100_00);
        }
    }

    @Test
    void shouldSayWhatAnOrderMakesOfThePortfolio() {
        Xoshiro256 random = new Xoshiro256(4);
        for (int round = 0; round < 2_000; round++) {
            int id = random.nextInt(SIZE);
            change(random, id);
            int traded = random.nextInt(SIZE);
            Side side = random.nextInt(2) == 0 ? Side.BUY : Side.SELL;
            PortfolioRisk risk = risk();
            IntStream.range(0, SIZE).forEach(risk::changed);
            OrderRisk order = risk.of(traded, side, round);
            long lots = 1L + random.nextInt(2_000);
            double position = order.baseUnits() + book.notionalUnits(traded, book.marks[traded], lots);
            double expected = order.deviationAt(position);
            double heat = order.heatAt(position);
            double largest = order.largestPosition(expected);
            assertThat(order.deviationAt(largest)).as("round %d", round).isCloseTo(expected, within(1e-6 * expected));
            assertThat(largest).as("round %d", round).isGreaterThanOrEqualTo(position - 1e-6 * Math.abs(position));
            long[] working = side == Side.BUY ? book.buys : book.sells;
            working[traded] += lots;
            Side other = side == Side.BUY ? Side.SELL : Side.BUY;
            if (book.worstUnits(traded, side) > book.worstUnits(traded, other)) {
                RiskFigures naive = risk.figures();
                assertThat(expected / book.equityUnits)
                        .as("round %d", round)
                        .isCloseTo(naive.annualVolatility(), within(1e-9));
                assertThat(heat / book.equityUnits).as("round %d", round).isCloseTo(naive.heat(), within(1e-9));
            }
            working[traded] -= lots;
        }
    }

    @Test
    void shouldHaveAPositiveValueAtRiskFromTheFirstPositionOnLongOrShort() {
        RiskModel model = new RiskModel(RiskModelSpec.USUAL, List.of(AssetClass.CRYPTO, AssetClass.FOREX));
        HeldBook two = new HeldBook(Terms.registry(Terms.share("AAA"), Terms.share("BBB")), Terms.ONE, 100_00);
        PortfolioRisk risk = new PortfolioRisk(two, two, model, 2, LIMITS);
        assertThat(risk.figures().valueAtRisk()).as("nothing is held").isZero();
        for (long lots : new long[] {100, -100}) {
            two.lots[0] = lots;
            RiskFigures figures = risk.figures();
            assertThat(figures.valueAtRisk() / Terms.ONE)
                    .as("2.326 x 4 %% x 10,000")
                    .isCloseTo(930.539, within(0.001));
            assertThat(figures.expectedShortfall() / Terms.ONE).isCloseTo(1_066.086, within(0.001));
            assertThat(figures.method()).isEqualTo(TailMethod.FALLBACK);
        }
        two.lots[1] = 100;
        assertThat(risk.figures().valueAtRisk() / Terms.ONE)
                .as("without a correlation a long and a short add up, in the days of the busier market")
                .isGreaterThan(930.539 + 232.634);
    }

    @Test
    void shouldValueAnInverseContractByItsFaceWhateverThePrice() {
        InstrumentRegistry inverse = Terms.registry(Terms.terms(ContractType.INVERSE));
        HeldBook one = new HeldBook(inverse, Terms.ONE, 50_000 * 2);
        RiskModel model = new RiskModel(RiskModelSpec.USUAL, List.of(AssetClass.CRYPTO));
        PortfolioRisk risk = new PortfolioRisk(one, one, model, 1, LIMITS);
        one.lots[0] = -1_000;
        double before = risk.figures().valueAtRisk();
        assertThat(before / Terms.ONE).as("1,000 contracts of 10 dollars").isCloseTo(930.539, within(0.001));
        one.marks[0] = 25_000 * 2;
        assertThat(risk.figures().valueAtRisk()).isCloseTo(before, within(1e-6 * before));
    }

    @Test
    void shouldCreditAHedgeOnlyWhereTheCorrelationIsKnown() {
        PortfolioRisk risk = risk();
        book.lots[0] = 1_000;
        book.lots[1] = -1_000;
        estimates.correlate(0, 1, 0.9);
        assertThat(risk.figures().annualVolatility()).isCloseTo(0.1 * 0.8 * Math.sqrt(0.2), within(1e-9));
        estimates.correlate(0, 1, Double.NaN);
        assertThat(risk.figures().annualVolatility()).isCloseTo(0.1 * 0.8 * 2, within(1e-9));
    }

    @Test
    void shouldFindTheLargestCorrelationInTheDirectionsHeld() {
        PortfolioRisk risk = risk();
        book.lots[1] = 10;
        book.lots[2] = -10;
        risk.changed(1);
        risk.changed(2);
        estimates.correlate(0, 1, 0.4);
        estimates.correlate(0, 2, 0.9);
        assertThat(risk.with(0, Side.BUY)).as("the short offsets").isEqualTo(0.4);
        assertThat(risk.with(0, Side.SELL)).isEqualTo(0.9);
        assertThat(risk.with(3, Side.BUY)).isZero();
        assertThat(risk.with(1, Side.BUY)).as("its own position does not count").isZero();
    }

    @Test
    void shouldGoOnAsIfNothingHappenedAfterARestart() {
        Xoshiro256 random = new Xoshiro256(8);
        PortfolioRisk straight = risk();
        for (int step = 0; step < 300; step++) {
            int id = random.nextInt(SIZE);
            change(random, id);
            straight.changed(id);
            straight.of(id, Side.BUY, step);
        }
        straight.changed(3);
        PortfolioRisk restored = risk();
        SavedState saved = SavedState.of(straight::save);
        restored.restore(saved);
        assertThat(saved.isEmpty()).isTrue();
        for (int step = 0; step < 2_000; step++) {
            int id = random.nextInt(SIZE);
            change(random, id);
            straight.changed(id);
            restored.changed(id);
            assertThat(restored.of(id, Side.SELL, step).deviationAt(1e9))
                    .isEqualTo(straight.of(id, Side.SELL, step).deviationAt(1e9));
        }
        assertThat(StateBytes.of(restored::save)).isEqualTo(StateBytes.of(straight::save));
    }

    @Test
    void shouldNotBeChangedByAReport() {
        book.lots[0] = 100;
        PortfolioRisk risk = risk();
        risk.changed(0);
        byte[] before = StateBytes.of(risk::save);
        risk.figures();
        assertThat(StateBytes.of(risk::save)).isEqualTo(before);
    }
}
