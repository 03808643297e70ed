// SPDX-License-Identifier: Apache-2.0
/**
 * Reads bars and ticks from the files of venues and data vendors.
 *
 * <p>Reach for it to turn a foreign file into {@link io.tradewind.domain.port.BarSink} or
 * {@link io.tradewind.domain.port.TickSink} calls. Open {@link io.tradewind.gateway.file.BarFileFormats} and
 * {@link io.tradewind.gateway.file.TickFileFormats} first (every format by its name), then
 * {@link io.tradewind.gateway.file.BarFileFormat} and {@link io.tradewind.gateway.file.TickFileFormat}, the ports that each of
 * them implements; {@link io.tradewind.gateway.file.BinanceLogFormat} tells what becomes of a log that is not perfect.
 *
 * <p>Promises: values are exact longs scaled by 10^8; text formats round digits beyond that half-even and count repairs, websocket
 * logs refuse them; times are nanoseconds since the epoch, UTC; a bad row is a reject with its 1-based line; a file that is empty,
 * torn, corrupt or of another format is a {@link io.tradewind.domain.port.RequestException}. Files stream with one line in memory;
 * a log is unpacked by a thread of its own, which ends with the call. Nothing here is shared between callers.
 */
@NullMarked
package io.tradewind.gateway.file;

import org.jspecify.annotations.NullMarked;
