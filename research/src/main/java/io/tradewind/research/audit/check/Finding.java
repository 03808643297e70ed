// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.check;

/**
 * Result of one check.
 *
 * @param check short name of the check, such as {@code ledger-balance}
 * @param outcome what came of it
 * @param compared what was compared with what, and how many rows; of a skipped check, why nothing was
 * @param firstDifference where and by how much it differed first, empty unless it failed
 */
public record Finding(String check, Outcome outcome, String compared, String firstDifference) {
    /** What may come of a check. */
    public enum Outcome {
        /** Nothing differed. */
        PASSED,
        /** Something differed, or could not be read. */
        FAILED,
        /** What it compares with is not at hand. */
        SKIPPED
    }

    /**
     * A check that nothing differed in.
     *
     * @param check its name
     * @param compared what was compared with what
     * @return the finding
     */
    public static Finding passed(String check, String compared) {
        return new Finding(check, Outcome.PASSED, compared, "");
    }

    /**
     * A check that something differed in, or that could not read its files.
     *
     * @param check its name
     * @param compared what was compared with what
     * @param firstDifference where and by how much first
     * @return the finding
     */
    public static Finding failed(String check, String compared, String firstDifference) {
        return new Finding(check, Outcome.FAILED, compared, firstDifference);
    }

    /**
     * A check that could not be made.
     *
     * @param check its name
     * @param reason why
     * @return the finding
     */
    public static Finding skipped(String check, String reason) {
        return new Finding(check, Outcome.SKIPPED, reason, "");
    }

    /**
     * Whether it was made and nothing differed.
     *
     * @return false for a check that failed or was skipped
     */
    public boolean passed() {
        return outcome == Outcome.PASSED;
    }
}
