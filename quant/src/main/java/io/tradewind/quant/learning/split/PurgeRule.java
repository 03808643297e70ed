// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.split;

/** Which train rows are dropped beside a block of test rows {@code [from, to)}. */
public enum PurgeRule {

    /**
     * López de Prado (2018), snippet 7.3: before the block a row stays when its end is not after the first test start; after it
     * rows begin at the first start not before the latest test end, plus the embargo. A row that starts exactly at the latest test
     * end therefore stays when the embargo is 0, and a test row whose label ends where the first test row starts is in both sets:
     * that is how the snippet reads, and why it is not the default.
     */
    SNIPPET {
        @Override
        boolean keeps(LabelSpans spans, int row, int from, int to, int embargo) {
            return spans.end(row) <= spans.start(from)
                    || row >= firstStartFrom(spans, spans.latestEnd(from, to)) + embargo;
        }
    },

    /** No closed span of a train row meets one of the block, and the embargo counts from the last test row. The safer default. */
    STRICT {
        @Override
        boolean keeps(LabelSpans spans, int row, int from, int to, int embargo) {
            if (row < from) {
                return spans.end(row) < spans.start(from);
            }
            return row >= to + embargo && spans.start(row) > spans.latestEnd(from, to);
        }
    };

    /** Whether a row may be fitted on. */
    abstract boolean keeps(LabelSpans spans, int row, int from, int to, int embargo);

    private static int firstStartFrom(LabelSpans spans, double time) {
        int low = 0;
        int high = spans.rows();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.start(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
