// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

/**
 * Result of one check.
 *
 * @param check short name of the check, such as {@code ledger-balance}
 * @param passed true when nothing differed
 * @param compared what was compared with what, and how many rows
 * @param firstDifference where and by how much it differed first, empty when it passed
 */
public record Finding(String check, boolean passed, String compared, String firstDifference) {
    static Finding passed(String check, String compared) {
        return new Finding(check, true, compared, "");
    }

    static Finding failed(String check, String compared, String firstDifference) {
        return new Finding(check, false, compared, firstDifference);
    }
}
