// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.RequestFailedEncoder;
import io.tradewind.domain.event.codec.StreamChangedEncoder;
import io.tradewind.domain.port.EventSink;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Encodes what the way itself tells the core, and corrects the time of answers that were held. */
final class LinkEvents {
    private static final int SCRATCH_LENGTH = 256;
    private static final int RECEIVE_TIME_OFFSET =
            EventHeader.MESSAGE_HEADER_LENGTH + StreamChangedEncoder.receiveTimeNsEncodingOffset();

    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[SCRATCH_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final StreamChangedEncoder stream = new StreamChangedEncoder();
    private final RequestFailedEncoder failed = new RequestFailedEncoder();

    void streamChanged(boolean up, long nowNs, EventSink core) {
        stream.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(nowNs)
                .receiveTimeNs(nowNs)
                .up((short) (up ? 1 : 0));
        core.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + StreamChangedEncoder.BLOCK_LENGTH);
    }

    Parcel failed(
            long clientOrderId, VenueRequest request, RequestError error, long retryAfterNs, long nowNs, long dueNs) {
        failed.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(nowNs)
                .receiveTimeNs(dueNs)
                .clientOrderId(clientOrderId)
                .retryAfterNs(retryAfterNs)
                .requestKind((short) request.ordinal())
                .errorCode((short) error.ordinal());
        return Parcel.of(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + RequestFailedEncoder.BLOCK_LENGTH);
    }

    /** Hands an answer over that reaches the core now. */
    void handOver(DirectBuffer buffer, int offset, int length, long nowNs, EventSink core) {
        if (EventHeader.receiveTimeNs(buffer, offset) >= nowNs) {
            core.onEvent(buffer, offset, length);
            return;
        }
        scratch.putBytes(0, buffer, offset, length);
        scratch.putLong(RECEIVE_TIME_OFFSET, nowNs, ByteOrder.LITTLE_ENDIAN);
        core.onEvent(scratch, 0, length);
    }
}
