// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.quant.random.Xoshiro256;
import java.util.List;
import java.util.Locale;

/**
 * Names that files give to orders and strategies.
 *
 * <p>A client order id is the order's number behind a prefix that follows from the run's seed, so two runs of different seeds
 * share no id, and the same seed gives the same ids.
 */
final class ClientOrderIds {
    private final String prefix;
    private final List<String> strategies;

    ClientOrderIds(long seed, List<String> strategiesBySlot) {
        this.prefix = String.format(Locale.ROOT, "%08x-", new Xoshiro256(seed).nextLong() >>> Integer.SIZE);
        this.strategies = strategiesBySlot;
    }

    String of(long clientOrderId) {
        return prefix + clientOrderId;
    }

    String strategy(int slotId) {
        return strategies.get(slotId);
    }
}
