// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.trading.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldBenchmarkTest {
    private static final long DOLLAR = 100_000_000L;

    private final List<String> samples = new ArrayList<>();

    private Portfolio portfolio(InstrumentRegistry registry, Map<String, Decimal> rates) {
        return new Portfolio(registry, new RateTable(registry, rates), (a, b, c, d, e, f, g, h) -> {});
    }

    private HoldBenchmark hold(InstrumentRegistry registry, Map<String, Decimal> rates, String takerBps, long dollars) {
        return new HoldBenchmark(
                registry,
                new RateTable(registry, rates),
                TieredFees.flat(Decimal.parse("1000"), Decimal.parse(takerBps)),
                new Money(ReplayBench.USD, dollars * DOLLAR),
                (timeNs, account) ->
                        samples.add(timeNs + " " + Decimal.of(account.equityUnits(), 8) + " " + account.lots(0)));
    }

    @Test
    void shouldBuyEqualPartsAtTheFirstMarksOfAllWithTheTakerFeeAndHoldThem() {
        InstrumentRegistry registry =
                new InstrumentRegistry(List.of(ReplayBench.terms("AAA"), ReplayBench.terms("BBB")), ReplayBench.USD);
        Portfolio run = portfolio(registry, Map.of());
        HoldBenchmark hold = hold(registry, Map.of(), "10", 100_000);
        hold.onSample(1, run);
        run.mark(0, 90_00);
        hold.onSample(2, run);
        run.mark(0, 100_00);
        run.mark(1, 30_00);
        hold.onSample(3, run);
        run.mark(0, 110_00);
        run.mark(1, 27_00);
        hold.onSample(4, run);
        assertThat(samples)
                .as("500 at 100 and 1666 at 30, 0.1 % of both; then +10 and -3")
                .containsExactly("1 100000 0", "2 100000 0", "3 99900.02 500", "4 99902.02 500");
    }

    @Test
    void shouldBuyForTheWorthInTheRunCurrency() {
        InstrumentTerms euro = InstrumentTerms.spot(
                "AAAEUR", "SIM", Currency.of("AAA"), Currency.of("EUR"), Decimal.parse("0.01"), Decimal.ONE);
        InstrumentRegistry registry = new InstrumentRegistry(List.of(euro), ReplayBench.USD);
        Map<String, Decimal> rates = Map.of("EUR", Decimal.parse("1.25"));
        Portfolio run = portfolio(registry, rates);
        HoldBenchmark hold = hold(registry, rates, "0", 100_000);
        run.mark(0, 100_00);
        hold.onSample(1, run);
        assertThat(samples).as("125 dollars each").containsExactly("1 100000 800");
    }

    /** A lot that is worth less than a unit of money is rounded: its price must not be taken from one. */
    @Test
    void shouldSpendItsCashAlsoOnVeryCheapLots() {
        InstrumentTerms cheap = InstrumentTerms.spot(
                "TOY", "SIM", Currency.of("TOY"), ReplayBench.USD, Decimal.parse("0.00000001"), Decimal.parse("0.1"));
        InstrumentRegistry registry = new InstrumentRegistry(List.of(cheap), ReplayBench.USD);
        Portfolio run = portfolio(registry, Map.of());
        HoldBenchmark hold = hold(registry, Map.of(), "0", 1_000);
        run.mark(0, 14);
        hold.onSample(1, run);
        run.mark(0, 28);
        hold.onSample(2, run);
        assertThat(samples).hasSize(2);
        assertThat(Double.parseDouble(samples.get(1).split(" ")[1]))
                .as(samples.toString())
                .isBetween(1_999.9, 2_000.1);
    }
}
