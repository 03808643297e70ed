// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.check;

/** Keeps the first difference of a check and counts the rest. */
public final class Difference {
    private String first = "";
    private long count;

    /**
     * Notes a difference.
     *
     * @param description where and by how much
     */
    public void add(String description) {
        if (count++ == 0) {
            first = description;
        }
    }

    /**
     * Whether nothing was noted.
     *
     * @return false after a difference
     */
    public boolean none() {
        return count == 0;
    }

    /**
     * What the check found.
     *
     * @param check its name
     * @param compared what was compared with what, and how many rows
     * @return passed without a difference, otherwise failed with the first
     */
    public Finding finding(String check, String compared) {
        if (count == 0) {
            return Finding.passed(check, compared);
        }
        return Finding.failed(check, compared, count == 1 ? first : first + " (and " + (count - 1) + " more)");
    }
}
