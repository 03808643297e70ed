// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

/** An entry and its exit: a reused flyweight that only its tracker fills. Amounts are in the settlement currency. */
public final class RoundTrip {
    int slotId;
    int instrumentId;
    long signedLots;
    long entryTimeNs;
    long entryBar;
    long entryCostUnits;
    long exitTimeNs;
    long exitBar;
    long exitTicks;
    long profitUnits;
    long feeUnits;

    RoundTrip() {}

    /**
     * The strategy's slot.
     *
     * @return its number
     */
    public int slotId() {
        return slotId;
    }

    /**
     * What was traded.
     *
     * @return instrument id
     */
    public int instrumentId() {
        return instrumentId;
    }

    /**
     * Quantity that was closed.
     *
     * @return lots, negative for a short
     */
    public long signedLots() {
        return signedLots;
    }

    /**
     * When the position was opened.
     *
     * @return nanoseconds since the epoch, UTC
     */
    public long entryTimeNs() {
        return entryTimeNs;
    }

    /**
     * Bar of the entry.
     *
     * @return 0-based number of the instrument's bar
     */
    public long entryBar() {
        return entryBar;
    }

    /**
     * Cost of the closed lots; the average entry price follows from it.
     *
     * @return units with the sign of the lots
     */
    public long entryCostUnits() {
        return entryCostUnits;
    }

    /**
     * When it was closed.
     *
     * @return nanoseconds since the epoch, UTC
     */
    public long exitTimeNs() {
        return exitTimeNs;
    }

    /**
     * Bar of the exit.
     *
     * @return 0-based number of the instrument's bar
     */
    public long exitBar() {
        return exitBar;
    }

    /**
     * Price of the exit.
     *
     * @return ticks
     */
    public long exitTicks() {
        return exitTicks;
    }

    /**
     * Profit after the fees of entry and exit.
     *
     * @return units
     */
    public long profitUnits() {
        return profitUnits;
    }

    /**
     * Fees of entry and exit.
     *
     * @return units, positive is a cost
     */
    public long feeUnits() {
        return feeUnits;
    }
}
