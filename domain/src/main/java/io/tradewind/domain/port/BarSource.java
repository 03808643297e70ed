// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

/** Bars of one instrument in strictly increasing time order, forward only. */
public interface BarSource extends AutoCloseable {
    /**
     * Replaces the content of the batch by the next bars.
     *
     * @param batch is cleared, then filled up to its capacity
     * @return how many bars were read; 0 at the end
     */
    int read(BarBatch batch);

    @Override
    void close();
}
