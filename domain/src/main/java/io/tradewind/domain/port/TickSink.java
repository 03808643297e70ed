// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

/** Takes the ticks of a foreign file while it is read. */
public interface TickSink {
    /**
     * The next ticks, in the order of the file.
     *
     * @param batch valid until this method returns; the caller clears it
     */
    void onTicks(TickBatch batch);

    /**
     * A line that gives no tick.
     *
     * @param file the file as the user named it
     * @param line number of the line, from 1
     * @param reason kind of defect
     * @param detail what was found there
     */
    void onReject(String file, long line, RejectReason reason, String detail);
}
