// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.AccountReportedDecoder;
import io.tradewind.domain.event.codec.CancelRejectedDecoder;
import io.tradewind.domain.event.codec.OrderStatusReportedDecoder;
import io.tradewind.domain.event.codec.RequestFailedDecoder;
import io.tradewind.domain.event.codec.StreamChangedDecoder;
import io.tradewind.trading.execution.OrderRecovery;
import org.agrona.DirectBuffer;

/** What the way to the venue, and the venue when it is asked, have to say. */
final class LinkStage {
    private final OrderRecovery recovery;
    private final ControlStage controls;
    private final OrderStatusReportedDecoder status = new OrderStatusReportedDecoder();
    private final AccountReportedDecoder account = new AccountReportedDecoder();
    private final RequestFailedDecoder failed = new RequestFailedDecoder();
    private final StreamChangedDecoder stream = new StreamChangedDecoder();
    private final CancelRejectedDecoder cancelRejected = new CancelRejectedDecoder();

    LinkStage(OrderRecovery recovery, ControlStage controls) {
        this.recovery = recovery;
        this.controls = controls;
    }

    void onStatus(DirectBuffer buffer, int body, long nowNs) {
        status.wrap(buffer, body, OrderStatusReportedDecoder.BLOCK_LENGTH, OrderStatusReportedDecoder.SCHEMA_VERSION);
        recovery.onStatus(
                status.clientOrderId(),
                status.instrumentId(),
                VenueOrderStatus.of(status.status()),
                status.quantityLots(),
                status.filledLots(),
                status.limitTicks(),
                VenueReason.of(status.reason()),
                status.eventTimeNs(),
                nowNs);
    }

    void onAccount(DirectBuffer buffer, int body, long nowNs) {
        account.wrap(buffer, body, AccountReportedDecoder.BLOCK_LENGTH, AccountReportedDecoder.SCHEMA_VERSION);
        recovery.onAccountReported(account.lastFillId(), nowNs);
    }

    void onRequestFailed(DirectBuffer buffer, int body, long nowNs) {
        failed.wrap(buffer, body, RequestFailedDecoder.BLOCK_LENGTH, RequestFailedDecoder.SCHEMA_VERSION);
        recovery.onRequestFailed(
                VenueRequest.of(failed.requestKind()),
                failed.clientOrderId(),
                RequestError.of(failed.errorCode()),
                failed.retryAfterNs(),
                nowNs);
        controls.onRequestRefused(nowNs);
    }

    void onStream(DirectBuffer buffer, int body, long nowNs) {
        stream.wrap(buffer, body, StreamChangedDecoder.BLOCK_LENGTH, StreamChangedDecoder.SCHEMA_VERSION);
        recovery.onStreamChanged(stream.up() == 1, nowNs);
        controls.onLink(stream.up() == 1, nowNs);
    }

    void onCancelRejected(DirectBuffer buffer, int body, long nowNs) {
        cancelRejected.wrap(buffer, body, CancelRejectedDecoder.BLOCK_LENGTH, CancelRejectedDecoder.SCHEMA_VERSION);
        recovery.onCancelRejected(cancelRejected.clientOrderId(), VenueReason.of(cancelRejected.reason()), nowNs);
        controls.onRequestRefused(nowNs);
    }
}
