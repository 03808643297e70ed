// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

/** Takes bars while a foreign file is read. Prices and volumes are scaled by 10^8. */
public interface BarSink {
    /**
     * One valid bar.
     *
     * @param line 1-based line in the file
     * @param openTimeNs start of the bar, nanoseconds since the epoch, UTC
     * @param open first price
     * @param high highest price
     * @param low lowest price
     * @param close last price
     * @param volume traded volume
     */
    void onBar(long line, long openTimeNs, long open, long high, long low, long close, long volume);

    /**
     * One row that was not taken.
     *
     * @param line 1-based line in the file
     * @param reason the kind of fault
     * @param detail the fault in words, with the offending value
     */
    void onReject(long line, RejectReason reason, String detail);
}
