// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/** What becomes of the quantity that does not trade on arrival. */
public enum MatchTimeInForce {
    /** Rests. */
    GTC,
    /** Expires. */
    IOC,
    /** All or nothing on arrival. */
    FOK,
    /** Rests to the end of the session; the engine knows no session, so that it rests like GTC. */
    DAY;

    /**
     * Whether a limit order of it may rest.
     *
     * @return true for GTC and DAY
     */
    public boolean rests() {
        return this == GTC || this == DAY;
    }
}
