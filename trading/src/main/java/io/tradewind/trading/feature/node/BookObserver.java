// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

/** A node that sees the book. */
public interface BookObserver {

    /** Takes the book after an update that left it good; valid until this method returns. */
    void onBook(BookInput book);

    /** The book stopped being good: what it showed is void. */
    void onGap();
}
