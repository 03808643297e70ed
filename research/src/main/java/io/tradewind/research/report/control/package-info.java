// SPDX-License-Identifier: Apache-2.0
/**
 * The part of the report that answers when the limits stepped in, why, and what was done about it.
 *
 * <p>Open {@link io.tradewind.research.report.control.ControlHistory} (what the folder says) and {@link
 * io.tradewind.research.report.control.ControlSection} (how it is shown).
 *
 * <p>Promises: a folder of an older version, without {@code control.csv}, gives an empty history; memory does not grow with the rows of
 * {@code exposure.csv}; every text passes through {@code Html}.
 */
@NullMarked
package io.tradewind.research.report.control;

import org.jspecify.annotations.NullMarked;
