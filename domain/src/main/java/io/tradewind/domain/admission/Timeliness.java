// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

/** What a timestamp window says of a request. */
public enum Timeliness {
    /** Within the window. */
    ON_TIME,
    /** The sender's clock is too far ahead. */
    AHEAD,
    /** It was too long on its way, or the sender's clock is behind. */
    TOO_OLD
}
