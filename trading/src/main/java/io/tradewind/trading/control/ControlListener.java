// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** Told of everything that changes what may be done, and of every attempt to. What it does or throws cannot reach the core. */
@FunctionalInterface
public interface ControlListener {
    /** Hears nothing. */
    ControlListener NONE = notice -> {};

    /**
     * Something happened.
     *
     * @param notice a flyweight, valid until this method returns
     */
    void onControl(ControlNotice notice);
}
