// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.port.BarSink;

/** Reads the bars of one foreign file into a sink. */
@FunctionalInterface
public interface BarReader {
    /**
     * Reads everything.
     *
     * @param sink takes bars and rejects in file order
     * @return what was changed on the way
     */
    Repairs read(BarSink sink);
}
