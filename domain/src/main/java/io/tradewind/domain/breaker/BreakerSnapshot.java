// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/**
 * The numbers of a breaker.
 *
 * @param component its name
 * @param state as of the last call
 * @param calls in the window
 * @param failures of them
 * @param failuresInARow since the last success
 * @param probesInFlight on the way in this epoch
 * @param trips times it opened from closed
 * @param reopenings times it opened from half open
 * @param rejectedOpen calls rejected because it was open
 * @param rejectedExhausted calls rejected because its probes were on the way
 * @param rejectedGlobal calls rejected because of the global state
 * @param late recordings that changed nothing: of an earlier epoch, or of a probe that was settled before
 * @param timedCalls calls whose latency is known
 * @param medianBelowNs power of two that half of them took less than, nanoseconds; 0 without any
 * @param p99BelowNs power of two that 99 % of them took less than, nanoseconds; 0 without any
 */
public record BreakerSnapshot(
        String component,
        BreakerState state,
        long calls,
        long failures,
        long failuresInARow,
        int probesInFlight,
        long trips,
        long reopenings,
        long rejectedOpen,
        long rejectedExhausted,
        long rejectedGlobal,
        long late,
        long timedCalls,
        long medianBelowNs,
        long p99BelowNs) {
    /**
     * Calls that were rejected.
     *
     * @return for whatever reason
     */
    public long rejections() {
        return rejectedOpen + rejectedExhausted + rejectedGlobal;
    }

    /**
     * Writes the metrics of this component: {@code circuit_state} (0 closed, 1 open, 2 half open) and the counters.
     *
     * @param sink takes them
     */
    public void writeTo(MetricSink sink) {
        sink.metric("circuit_state", component, state.code());
        sink.metric("circuit_calls", component, calls);
        sink.metric("circuit_failures", component, failures);
        sink.metric("circuit_trips_total", component, trips);
        sink.metric("circuit_reopenings_total", component, reopenings);
        sink.metric("circuit_rejections_open_total", component, rejectedOpen);
        sink.metric("circuit_rejections_exhausted_total", component, rejectedExhausted);
        sink.metric("circuit_rejections_global_total", component, rejectedGlobal);
        sink.metric("circuit_late_total", component, late);
    }
}
