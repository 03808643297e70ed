// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Contract;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one strategy holds of one instrument by its own fills, and the round trips that these make.
 *
 * <p>The fees of the entry go with partial exits in proportion, the last exit takes what is left. The fee of a fill that
 * turns the position is divided by quantity.
 */
final class StrategyPosition {
    private final Netting netting;
    private long entryNs;
    private BigDecimal entryFees = BigDecimal.ZERO;
    private BigDecimal withoutTrip = BigDecimal.ZERO;

    /** A round trip as trades.csv shows it; the quantity is negative for a short, the profit is net of fees. */
    record Trip(
            BigDecimal quantity,
            long entryNs,
            BigDecimal entryPrice,
            long exitNs,
            BigDecimal exitPrice,
            BigDecimal profit,
            BigDecimal fees) {}

    StrategyPosition(Contract contract) {
        this.netting = new Netting(contract);
    }

    /** Books a fill of the strategy; tells the round trip that it closes, if any. */
    Optional<Trip> fill(FillTable fill) {
        long timeNs = fill.venueTimeNs();
        BigDecimal signed = fill.signed();
        BigDecimal before = netting.quantity();
        BigDecimal fee = fill.fee();
        Optional<Netting.Closing> closing = netting.fill(timeNs, signed, fill.price(), fee);
        if (closing.isEmpty()) {
            enter(timeNs, before.signum() == 0, fee);
            return Optional.empty();
        }
        BigDecimal closed = closing.get().quantity();
        BigDecimal exitFee = Netting.share(fee, closed.abs(), signed.abs());
        BigDecimal entryFee = Netting.share(entryFees, closed.abs(), before.abs());
        Trip trip = trip(closing.get(), timeNs, fill.price(), entryFee.add(exitFee));
        entryFees = entryFees.subtract(entryFee);
        if (signed.abs().compareTo(closed.abs()) > 0) {
            enter(timeNs, true, fee.subtract(exitFee));
        }
        return Optional.of(trip);
    }

    private void enter(long timeNs, boolean fromFlat, BigDecimal fee) {
        entryNs = fromFlat ? timeNs : entryNs;
        entryFees = fromFlat ? fee : entryFees.add(fee);
    }

    private Trip trip(Netting.Closing closing, long timeNs, BigDecimal price, BigDecimal fees) {
        BigDecimal entryPrice = netting.contract().priceOf(closing.quantity(), closing.cost());
        BigDecimal profit = closing.profit().subtract(fees);
        return new Trip(closing.quantity(), entryNs, entryPrice, timeNs, price, profit, fees);
    }

    /** Books a split; a position that it rounds to nothing is gone without a round trip. */
    void split(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal realised = netting.realised();
        netting.split(numerator, denominator);
        if (netting.quantity().signum() == 0) {
            withoutTrip = withoutTrip.add(netting.realised().subtract(realised)).subtract(entryFees);
            entryFees = BigDecimal.ZERO;
        }
    }

    void add(BigDecimal units, BigDecimal cost) {
        netting.add(units, cost);
    }

    BigDecimal quantity() {
        return netting.quantity();
    }

    /** What is not in a round trip: open profit at a mark, less the fees of the open entry, and what splits rounded off. */
    BigDecimal openPart(BigDecimal mark) {
        return netting.unrealised(mark).subtract(entryFees).add(withoutTrip);
    }
}
