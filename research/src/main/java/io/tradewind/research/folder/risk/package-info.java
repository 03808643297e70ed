// SPDX-License-Identifier: Apache-2.0
/**
 * What a run folder says about its limits: what was refused or cut, what the control state did and why, and what was at stake.
 *
 * <p>Open {@link io.tradewind.research.folder.risk.RiskSummary} first (the part {@code risk} of {@code summary.json}), then {@link
 * io.tradewind.research.folder.risk.ControlFile} and {@link io.tradewind.research.folder.risk.ExposureFile}.
 *
 * <p>Promises: these observe and decide nothing; codes are those of the core, never renamed; times are nanoseconds since the epoch, UTC;
 * shares are of the equity of the same row.
 */
@NullMarked
package io.tradewind.research.folder.risk;

import org.jspecify.annotations.NullMarked;
