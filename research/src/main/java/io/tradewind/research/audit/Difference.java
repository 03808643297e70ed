// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

/** Keeps the first difference of a check and counts the rest. */
final class Difference {
    private String first = "";
    private long count;

    /** Notes a difference. */
    void add(String description) {
        if (count++ == 0) {
            first = description;
        }
    }

    boolean none() {
        return count == 0;
    }

    Finding finding(String check, String compared) {
        if (count == 0) {
            return Finding.passed(check, compared);
        }
        return Finding.failed(check, compared, count == 1 ? first : first + " (and " + (count - 1) + " more)");
    }
}
