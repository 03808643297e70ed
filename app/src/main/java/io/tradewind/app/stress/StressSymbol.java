// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.calibration.FigureFile;
import io.tradewind.simulation.market.MarketFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * A symbol of the stress test: an opaque name at the venue, a linear contract in USD, and how its price moves.
 *
 * <p>Prices and volatility of BTC and ETH are those that the demonstration's market is calibrated to; gold moves by 15 % in a year of 252 days of 23 hours. Symbols after the
 * third are generated: prices from 1,000 to 9,000 and volatilities between those of gold and ETH.
 *
 * @param terms name and steps
 * @param startTicks first mid price
 * @param spreadTicks distance from bid to ask
 * @param deviation standard deviation of returns over a second
 */
record StressSymbol(InstrumentTerms terms, long startTicks, long spreadTicks, double deviation) {
    static final Currency USD = Currency.of("USD");

    private static final Decimal CENT = Decimal.parse("0.01");
    private static final double GOLD_DEVIATION = 3.3e-5;
    private static final int SYMBOLS_OF_A_VENUE = 4;

    /** The first symbols of the test. */
    static List<StressSymbol> of(int count) {
        SequencedMap<String, MarketFigures> measured = FigureFile.committed();
        List<StressSymbol> symbols = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            symbols.add(
                    switch (i) {
                        case 0 -> measured("BTCUSD.s", "BTC", "0.0001", of(measured, "BTCUSDT"), i);
                        case 1 -> measured("ETHUSD.s", "ETH", "0.001", of(measured, "ETHUSDT"), i);
                        case 2 -> new StressSymbol(terms("XAUUSD.s", "XAU", "0.001", i), 265_000, 1, GOLD_DEVIATION);
                        default -> generated(i, deviation(of(measured, "ETHUSDT")));
                    });
        }
        return symbols;
    }

    private static StressSymbol measured(String name, String base, String lot, MarketFigures figures, int index) {
        return new StressSymbol(terms(name, base, lot, index), figures.terms().startTicks(), 1, deviation(figures));
    }

    private static MarketFigures of(SequencedMap<String, MarketFigures> measured, String symbol) {
        MarketFigures own = measured.get(symbol);
        if (own == null) {
            throw new IllegalStateException("no figures of " + symbol + " among those that are built in");
        }
        return own;
    }

    private static double deviation(MarketFigures figures) {
        return figures.returns().deviation();
    }

    private static StressSymbol generated(int index, double highest) {
        String base = String.format(Locale.ROOT, "S%03d", index + 1);
        long priceTicks = 100_000L * (1 + index % 9);
        double share = (index * 37 % 100) / 100.0;
        return new StressSymbol(
                terms(base + "USD.s", base, "0.001", index),
                priceTicks,
                1,
                GOLD_DEVIATION + share * (highest - GOLD_DEVIATION));
    }

    private static InstrumentTerms terms(String name, String base, String lot, int index) {
        return new InstrumentTerms(
                name,
                "STRESS-" + (1 + index / SYMBOLS_OF_A_VENUE),
                ContractType.LINEAR,
                Currency.of(base),
                USD,
                USD,
                CENT,
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
}
