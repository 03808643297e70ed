// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.trading.sizing.Intent;

/** An intent that may become an order. Only the gate can fill one; it is valid until the gate's next call. */
public final class Approved implements Verdict {
    private final Intent intent = new Intent();

    Approved() {}

    Approved of(Intent approved) {
        intent.copyOf(approved);
        return this;
    }

    /**
     * What was approved.
     *
     * @return a copy of the intent that the gate saw
     */
    public Intent intent() {
        return intent;
    }
}
