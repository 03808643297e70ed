// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import org.jspecify.annotations.Nullable;

/** Blocks of one instrument's ticks, in order. A block belongs to the caller until it is given back. */
interface TickBlocks extends AutoCloseable {
    /** The next block, or null at the end. */
    @Nullable
    TickBlock next();

    /** Takes a block back, to be filled anew. */
    void recycle(TickBlock block);

    @Override
    void close();
}
