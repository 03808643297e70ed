// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

/** Whether the figures of a portfolio can be computed with an order, and if not, what is missing. */
public enum Readiness {
    /** They can. */
    READY,
    /** There is no equity to compare them with. */
    NO_EQUITY,
    /** A position has no mark. */
    MISSING_MARK,
    /** The volatility of the order's instrument or of a position is not known. */
    VOLATILITY_UNKNOWN,
    /** The volatility of the order's instrument or of a position is too old. */
    VOLATILITY_STALE,
    /** A correlation with the order's instrument is not known, or the matrix is too old. */
    CORRELATION_STALE
}
