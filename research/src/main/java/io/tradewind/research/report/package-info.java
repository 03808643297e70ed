// SPDX-License-Identifier: Apache-2.0
/**
 * Turns a run folder into one self-contained {@code report.html}.
 *
 * <p>Reach for it after a run, or for an old folder: nothing but the folder's files is read. Open
 * {@link io.tradewind.research.report.ReportWriter} first, then {@link io.tradewind.research.report.page.SeriesSampler} for
 * the way millions of rows become a chart, and {@code report.js} among the resources for the charts themselves.
 *
 * <p>Promises: the same folder gives the same bytes; the page makes no request; every text from the run is escaped; a
 * figure that is absent or not a number reads "n/a"; memory does not grow with the number of equity or mark rows.
 */
@NullMarked
package io.tradewind.research.report;

import org.jspecify.annotations.NullMarked;
