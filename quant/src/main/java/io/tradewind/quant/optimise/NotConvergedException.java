// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

/** A numerical search ended without reaching its tolerance, so it has no result. */
public final class NotConvergedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what was searched, and where the search stood. */
    public NotConvergedException(String message) {
        super(message);
    }
}
