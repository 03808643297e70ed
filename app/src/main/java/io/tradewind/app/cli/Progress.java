// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

/** Shows how far long work has come. One thread reports. */
public interface Progress extends AutoCloseable {
    /** Shows nothing. */
    Progress NONE = (done, total) -> {};

    /**
     * Reports.
     *
     * @param done units done, not falling
     * @param total units in all; 0 when unknown
     */
    void update(long done, long total);

    /** Ends the display. */
    @Override
    default void close() {}
}
