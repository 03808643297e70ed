// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.TimerFiredEncoder;

/** Tells a core that a point in time has come. */
final class LaneTimer {
    private final EventSequencer sequencer;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final TimerFiredEncoder timer = new TimerFiredEncoder();

    LaneTimer(EventSequencer sequencer) {
        this.sequencer = sequencer;
    }

    void fire(TimerKind kind, long nowNs) {
        int at = sequencer.claim();
        timer.wrapAndApplyHeader(sequencer.buffer(), at, header)
                .sequence(0)
                .eventTimeNs(nowNs)
                .receiveTimeNs(nowNs)
                .kind((short) kind.ordinal());
        sequencer.commit(EventHeader.MESSAGE_HEADER_LENGTH + TimerFiredEncoder.BLOCK_LENGTH);
        sequencer.drain();
    }
}
