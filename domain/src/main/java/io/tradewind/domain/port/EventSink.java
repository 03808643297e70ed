// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

import org.agrona.DirectBuffer;

/** Takes encoded events that are not numbered yet. */
@FunctionalInterface
public interface EventSink {
    /**
     * One event.
     *
     * @param buffer holds it; copied before this method returns
     * @param offset where its message header begins
     * @param length bytes, header included
     */
    void onEvent(DirectBuffer buffer, int offset, int length);
}
