// SPDX-License-Identifier: Apache-2.0
/**
 * Reads bars from the files of venues and data vendors.
 *
 * <p>Reach for it to turn a foreign file into {@link io.tradewind.domain.port.BarSink} calls. Open
 * {@link io.tradewind.gateway.file.BarFileFormats} first (every format by its name), then
 * {@link io.tradewind.gateway.file.BarFileFormat}, the port that each of them implements.
 *
 * <p>Promises: values are exact longs scaled by 10^8, digits beyond that are rounded half-even and counted as repairs;
 * times are nanoseconds since the epoch, UTC; a bad row is a reject with its 1-based line; a file that is empty, torn,
 * corrupt or of another format is a {@link io.tradewind.domain.port.RequestException}. Text formats stream with one
 * line in memory. Nothing here is shared between threads.
 */
@NullMarked
package io.tradewind.gateway.file;

import org.jspecify.annotations.NullMarked;
