// SPDX-License-Identifier: Apache-2.0
/**
 * What every part of the report is written with: markup, printed figures, JSON for the charts, and the documents of a run folder.
 *
 * <p>Open {@link io.tradewind.research.report.page.Html} first: whatever comes from a run passes its {@code text}, so that no name can end
 * an element.
 *
 * <p>Promises: nothing here knows a section of the report; what is absent reads as "n/a", NaN or an empty list, never as 0.
 */
@NullMarked
package io.tradewind.research.report.page;

import org.jspecify.annotations.NullMarked;
