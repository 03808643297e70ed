// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

/** Ticks of one instrument in the order in which they were received, forward only. */
public interface TickSource extends AutoCloseable {
    /**
     * Replaces the content of the batch by the next ticks.
     *
     * @param batch is cleared, then filled until it is full
     * @return how many ticks were read; 0 at the end
     */
    int read(TickBatch batch);

    @Override
    void close();
}
