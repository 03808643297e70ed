// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

/**
 * Result of one rule.
 *
 * @param rule short name of the rule, such as {@code taker-depth}
 * @param compared what was compared with what, and how many rows
 * @param firstDifference where and by how much it differed first; empty when nothing did
 */
public record MarketFinding(String rule, String compared, String firstDifference) {
    /**
     * Whether the record follows the rule.
     *
     * @return true when nothing differed
     */
    public boolean passed() {
        return firstDifference.isEmpty();
    }
}
