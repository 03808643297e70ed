// SPDX-License-Identifier: Apache-2.0
/**
 * Reads recorded websocket messages of Binance, one a line, plain or packed.
 *
 * <p>Reach for it through {@link io.tradewind.gateway.file.log.BinanceLogFormat}, which tells what becomes of a log that is not
 * perfect. {@link io.tradewind.gateway.file.log.BinanceLog} then walks the lines, {@link
 * io.tradewind.gateway.file.log.BinanceLine} parses one, {@link io.tradewind.gateway.file.log.DepthChain} follows the ids of the
 * book, and {@link io.tradewind.gateway.file.log.RecorderClock} the times of receipt.
 *
 * <p>Promises: values are exact longs scaled by 10^8, and digits beyond that are refused; a bad line is a reject with its 1-based
 * number; a file that is empty, torn or corrupt is a {@link io.tradewind.domain.port.RequestException}. A log is unpacked by a thread
 * of its own, which ends with the call; lines are read in place, and memory does not grow with the file.
 */
@NullMarked
package io.tradewind.gateway.file.log;

import org.jspecify.annotations.NullMarked;
