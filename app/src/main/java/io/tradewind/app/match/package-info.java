// SPDX-License-Identifier: Apache-2.0
/**
 * Scripts of orders into the matching engine, and its events as text: the command {@code match}.
 *
 * <p>Open {@link io.tradewind.app.match.MatchRunner} first, then {@link io.tradewind.app.match.ScriptReader} (what a line may say) and
 * {@link io.tradewind.app.match.EventWriter} (what comes out).
 *
 * <p>Promises: a script is checked to its end before the first event is written; errors name file, line and column; numbers stay
 * exact decimals.
 */
@NullMarked
package io.tradewind.app.match;

import org.jspecify.annotations.NullMarked;
