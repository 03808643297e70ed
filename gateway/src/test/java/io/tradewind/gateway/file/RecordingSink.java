// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.BarSink;
import io.tradewind.domain.port.RejectReason;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a format reports. */
final class RecordingSink implements BarSink {
    record Bar(long line, long timeNs, long open, long high, long low, long close, long volume) {}

    record Reject(long line, RejectReason reason, String detail) {}

    final List<Bar> bars = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();

    @Override
    public void onBar(long line, long openTimeNs, long open, long high, long low, long close, long volume) {
        bars.add(new Bar(line, openTimeNs, open, high, low, close, volume));
    }

    @Override
    public void onReject(long line, RejectReason reason, String detail) {
        rejects.add(new Reject(line, reason, detail));
    }
}
