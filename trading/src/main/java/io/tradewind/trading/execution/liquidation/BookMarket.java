// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

import io.tradewind.domain.book.BookSide;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.risk.check.BookView;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Depth from the core's books, volume from its bars. */
public final class BookMarket implements LiquidationMarket {
    private static final int UNIT_SCALE = 8;
    private static final long UNIT = 100_000_000L;
    private static final long INVERSE = 0;

    /** So many levels are looked at: what lies further away does not matter to a slice. */
    private static final int LEVELS = 50;

    private final BookView good;
    private final IntFunction<OrderBook> books;
    private final boolean hasBooks;
    private final InstrumentRegistry registry;
    private final long[] lotUnits;
    private final long[] volumes;

    /**
     * A market.
     *
     * @param registry instruments
     * @param good which books may be traded on
     * @param books the books, by instrument
     * @param hasBooks false over bars
     */
    public BookMarket(InstrumentRegistry registry, BookView good, IntFunction<OrderBook> books, boolean hasBooks) {
        this.good = good;
        this.books = books;
        this.hasBooks = hasBooks;
        this.registry = registry;
        this.lotUnits = new long[registry.size()];
        this.volumes = new long[registry.size()];
        Arrays.fill(volumes, UNKNOWN);
        for (int i = 0; i < lotUnits.length; i++) {
            lotUnits[i] = lotUnits(registry.get(i).terms());
        }
    }

    /** Base units of one lot, scaled by 10^8; {@link #INVERSE} for an inverse contract, whose lot is money. */
    private static long lotUnits(InstrumentTerms terms) {
        if (terms.contract() == ContractType.INVERSE) {
            return INVERSE;
        }
        long units = WideMath.multiplyDivide(
                terms.lot().unscaledAt(UNIT_SCALE, RoundingMode.FLOOR),
                terms.multiplier().unscaledAt(UNIT_SCALE, RoundingMode.FLOOR),
                UNIT,
                RoundingMode.FLOOR);
        return Math.max(1, units);
    }

    /**
     * A bar is over. Where no bar has told of a volume yet, one without does not either: its source may not know.
     *
     * @param instrumentId the instrument
     * @param volumeUnits its volume, base units scaled by 10^8
     * @param markTicks its price, positive: by it the lots of an inverse contract, which are money, are worth a quantity
     */
    public void onVolume(int instrumentId, long volumeUnits, long markTicks) {
        if (volumeUnits > 0) {
            long lot = lotUnits[instrumentId];
            volumes[instrumentId] = lot == INVERSE
                    ? inverseLots(registry.get(instrumentId), volumeUnits, markTicks)
                    : volumeUnits / lot;
        } else if (volumes[instrumentId] != UNKNOWN) {
            volumes[instrumentId] = 0;
        }
    }

    /** A contract settles in its base, at a scale of 8 or more. Rounded so that it is rather too little. */
    private static long inverseLots(Instrument instrument, long volumeUnits, long markTicks) {
        long lot = Math.max(1, instrument.notionalUnits(markTicks, 1));
        long scale = PowersOfTen.of(instrument.settlement().scale() - UNIT_SCALE);
        return WideMath.multiplyDivideSaturated(volumeUnits, scale, lot);
    }

    @Override
    public boolean hasBook(int instrumentId) {
        return hasBooks;
    }

    @Override
    public long volumeLots(int instrumentId) {
        return volumes[instrumentId];
    }

    @Override
    public long depthLots(int instrumentId, Side side, long limitTicks) {
        if (!hasBooks || !good.isTradable(instrumentId)) {
            return UNKNOWN;
        }
        OrderBook book = books.apply(instrumentId);
        Side other = side.opposite();
        long lots = 0;
        long ticks = book.bestTicks(other);
        for (int i = 0; i < LEVELS && ticks != BookSide.NO_PRICE && (limitTicks - ticks) * side.sign() >= 0; i++) {
            lots = Math.addExact(lots, book.lotsAt(other, ticks));
            ticks = book.nextTicks(other, ticks);
        }
        return lots;
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        for (long volume : volumes) {
            sink.putLong(volume);
        }
    }

    /**
     * Takes over a saved state.
     *
     * @param source gives it
     */
    public void restore(StateSource source) {
        for (int i = 0; i < volumes.length; i++) {
            volumes[i] = source.getLong();
        }
    }
}
