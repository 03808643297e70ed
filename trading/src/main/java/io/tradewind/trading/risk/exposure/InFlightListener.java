// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import io.tradewind.trading.sizing.Intent;

/** Told of changes of the working orders. */
public interface InFlightListener {
    /**
     * What the working orders of an instrument may still fill has changed, or is about to.
     *
     * @param instrumentId the instrument
     */
    void onInFlight(int instrumentId);

    /**
     * An order works no more.
     *
     * @param intent what it was made of
     * @param untouched true when it was cancelled before any of it was filled
     */
    void onOrderGone(Intent intent, boolean untouched);
}
