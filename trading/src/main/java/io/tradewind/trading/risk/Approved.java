// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.sizing.Intent;

/**
 * An intent that may become an order, possibly smaller than it was wanted. Only the gate can fill one; it is valid until the gate's next
 * call.
 */
public final class Approved implements Verdict {
    private final Intent intent = new Intent();
    private final Refusal cut = new Refusal();
    private boolean smaller;
    private long reservedUnits;

    Approved() {}

    Approved of(Intent wanted) {
        intent.copyOf(wanted);
        smaller = false;
        reservedUnits = 0;
        return this;
    }

    /** Keeps back the most that an order without a quantity may cost. */
    void reserve(long units) {
        reservedUnits = units;
    }

    /**
     * The most that an order sized by share may cost; its quantity is not known before the venue tells.
     *
     * @return run-currency units; 0 for an order that has a quantity
     */
    public long reservedUnits() {
        return reservedUnits;
    }

    /** Lets only a part of the opening quantity pass, because of a limit. */
    void cutTo(long openingLots, long share, Refusal because) {
        intent.lots = share == 0 ? Math.addExact(openingLots, intent.closingLots) : 0;
        intent.buyingPowerShare = share;
        cut.copyOf(because);
        smaller = true;
    }

    /**
     * What was approved.
     *
     * @return the gate's own copy, with the quantity that may be sent
     */
    public Intent intent() {
        return intent;
    }

    /**
     * Whether less was approved than was wanted.
     *
     * @return true when a layer cut the quantity
     */
    public boolean isSmaller() {
        return smaller;
    }

    /**
     * The limit that cut the quantity the most.
     *
     * @return meaningful when {@link #isSmaller()}
     */
    public Refusal cut() {
        return cut;
    }
}
