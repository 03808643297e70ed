// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import java.util.List;

/** Names that files give to orders and strategies. */
final class ClientOrderIds {
    private final String prefix;
    private final List<String> strategies;

    ClientOrderIds(String runName, List<String> strategiesBySlot) {
        this.prefix = runName + '-';
        this.strategies = strategiesBySlot;
    }

    String of(long clientOrderId) {
        return prefix + clientOrderId;
    }

    String strategy(int slotId) {
        return strategies.get(slotId);
    }
}
