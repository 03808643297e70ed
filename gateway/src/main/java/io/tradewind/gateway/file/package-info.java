// SPDX-License-Identifier: Apache-2.0
/**
 * Reads bars and ticks from the files of venues and data vendors: every format by its name, and the formats of text.
 *
 * <p>Reach for it to turn a foreign file into {@link io.tradewind.domain.port.BarSink} or
 * {@link io.tradewind.domain.port.TickSink} calls. Open {@link io.tradewind.gateway.file.BarFileFormats} and
 * {@link io.tradewind.gateway.file.TickFileFormats} first, the registries; the ports that each format implements are in
 * {@code gateway.file.format}, recorded websocket messages in {@code gateway.file.log}. A format of text is a few lines over
 * {@link io.tradewind.gateway.file.CsvBarFormat}'s neighbours: a row, a collector, and what becomes of each column.
 *
 * <p>Promises: values are exact longs scaled by 10^8; digits beyond that are rounded half-even and counted as repairs; times are
 * nanoseconds since the epoch, UTC; a bad row is a reject with its 1-based line; a file that is empty, torn, corrupt or of another
 * format is a {@link io.tradewind.domain.port.RequestException}. Files stream with one line in memory. Nothing here is shared
 * between callers.
 */
@NullMarked
package io.tradewind.gateway.file;

import org.jspecify.annotations.NullMarked;
