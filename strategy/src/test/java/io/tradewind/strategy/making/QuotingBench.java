// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.making;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.signal.Quotes;
import io.tradewind.trading.signal.QuotingStrategy;
import java.util.ArrayList;
import java.util.List;

/** Shows best prices to a quoting strategy. The tick is 0.01, the lot 0.001, the smallest order 0.002 and 1.99 USD. */
public final class QuotingBench {
    static final long SECOND = 1_000_000_000L;

    private final OrderBook book = new OrderBook(OrderBook.Depth.TOP);
    private final Quotes quotes = new Quotes();
    private final QuotingStrategy strategy;
    private long nowNs = 1_700_000_000L * SECOND;

    public QuotingBench(QuotingStrategy strategy) {
        this.strategy = strategy;
    }

    public static Instrument instrument() {
        return new Instrument(
                0,
                new InstrumentTerms(
                        "XYZUSD",
                        "SIM",
                        ContractType.SPOT,
                        Currency.of("XYZ"),
                        Currency.of("USD"),
                        Currency.of("USD"),
                        Decimal.of(1, 2),
                        Decimal.of(1, 3),
                        Decimal.ONE,
                        Decimal.of(2, 3),
                        Decimal.ZERO,
                        Decimal.ZERO,
                        Decimal.ZERO,
                        Decimal.of(199, 2),
                        Long.MIN_VALUE,
                        Long.MAX_VALUE));
    }

    /** Lets time pass. */
    public QuotingBench after(long ns) {
        nowNs += ns;
        return this;
    }

    /** What the strategy says of these best prices with one lot on each side. */
    public Quotes see(long bid, long ask, long heldLots) {
        return see(bid, 1, ask, 1, heldLots);
    }

    /** What the strategy says of these best prices and quantities. */
    public Quotes see(long bid, long bidLots, long ask, long askLots, long heldLots) {
        book.quote(OrderBook.NO_ID, bid, bidLots, ask, askLots);
        quotes.clear();
        strategy.onBook(nowNs, book, heldLots, quotes);
        return quotes;
    }

    /** Quotes as text: lots at price, or "-" for none, bid before ask. */
    public static String text(Quotes quotes) {
        return text(quotes, Side.BUY) + " | " + text(quotes, Side.SELL);
    }

    private static String text(Quotes quotes, Side side) {
        if (!quotes.isSaid(side)) {
            return "unsaid";
        }
        return quotes.lots(side) == 0 ? "-" : quotes.lots(side) + "@" + quotes.ticks(side);
    }

    /** What the strategy saves. */
    public List<Number> state() {
        List<Number> saved = new ArrayList<>();
        strategy.save(new StateSink() {
            @Override
            public void putLong(long value) {
                saved.add(value);
            }

            @Override
            public void putDouble(double value) {
                saved.add(value);
            }
        });
        return saved;
    }
}
