// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.command;

/** Which price a waiting order watches. */
public enum TriggerPrice {
    /** The last trade. */
    LAST,
    /** The venue's mark price. */
    MARK,
    /** The best price of the side that the order would trade with: the ask for a buy, the bid for a sell. */
    BID_ASK
}
