// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/**
 * What became of the elements of a {@link ReorderBuffer}.
 *
 * @param delivered elements handed on
 * @param duplicates copies of an element that was handed on or is held, or whose number is too old to tell
 * @param late elements that came after their number was given up
 * @param held elements that wait
 * @param gaps runs of numbers that were given up
 * @param missing numbers that were given up
 */
public record ReorderCounts(long delivered, long duplicates, long late, long held, long gaps, long missing) {
    /** Nothing came. */
    public static final ReorderCounts NONE = new ReorderCounts(0, 0, 0, 0, 0, 0);

    /**
     * The sum.
     *
     * @param other counts of another partition
     * @return both together
     */
    public ReorderCounts plus(ReorderCounts other) {
        return new ReorderCounts(
                delivered + other.delivered,
                duplicates + other.duplicates,
                late + other.late,
                held + other.held,
                gaps + other.gaps,
                missing + other.missing);
    }

    /**
     * Everything that was offered.
     *
     * @return delivered, duplicates, late and held
     */
    public long offered() {
        return delivered + duplicates + late + held;
    }
}
