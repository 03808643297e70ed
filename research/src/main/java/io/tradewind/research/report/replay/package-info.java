// SPDX-License-Identifier: Apache-2.0
/**
 * The part of the report that replays a run on order books: best prices, own quotes, fills, queues and inventory.
 *
 * <p>Reach for it to change what the book replay shows or how it is thinned. Open {@link
 * io.tradewind.research.report.replay.ReplayHistory} (what the folder says), {@link
 * io.tradewind.research.report.replay.ReplayData} (the numbers on the page) and {@link
 * io.tradewind.research.report.replay.ReplaySection} (the frame around them).
 *
 * <p>Promises: a folder without {@code quotes.csv} gives an empty history; memory and page do not grow with the rows of the tables;
 * times are seconds since the epoch, UTC; every text passes through {@code Html} or {@code JsonText}.
 */
@NullMarked
package io.tradewind.research.report.replay;

import org.jspecify.annotations.NullMarked;
