// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import io.tradewind.quant.tail.TailMethod;

/** How a volatility was found, from the least to the most certain. */
public enum VolatilityMethod {
    /** There is none. */
    NONE(TailMethod.FALLBACK),
    /** The default of the instrument's asset class, for want of history. */
    FALLBACK(TailMethod.FALLBACK),
    /** Part default, part history. */
    BLEND(TailMethod.TRANSITION),
    /** A tenth of the default, because history shows less. */
    FLOOR(TailMethod.FLOOR),
    /** From the instrument's own returns. */
    HISTORICAL(TailMethod.STUDENT_T);

    private final TailMethod tail;

    VolatilityMethod(TailMethod tail) {
        this.tail = tail;
    }

    /**
     * What a tail figure over this volatility is called.
     *
     * @return the label of a value at risk or expected shortfall
     */
    public TailMethod tailMethod() {
        return tail;
    }
}
