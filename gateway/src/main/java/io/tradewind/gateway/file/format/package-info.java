// SPDX-License-Identifier: Apache-2.0
/**
 * What a format of files is: how it is recognised, the options it is read with, and what is told of a file that was read.
 *
 * <p>Reach for it to add a format, or to say how a file is to be read. Open {@link
 * io.tradewind.gateway.file.format.BarFileFormat} and {@link io.tradewind.gateway.file.format.TickFileFormat} first, the two
 * ports; the formats themselves are in {@code gateway.file} and {@code gateway.file.log}, the registries too.
 *
 * <p>Promises: options and summaries are immutable; an option that makes no sense is a {@link
 * io.tradewind.domain.port.RequestException}; prices and quantities are scaled by 10^8, times are nanoseconds since the epoch, UTC.
 * A {@link io.tradewind.gateway.file.format.TickCollector} is for one thread.
 */
@NullMarked
package io.tradewind.gateway.file.format;

import org.jspecify.annotations.NullMarked;
