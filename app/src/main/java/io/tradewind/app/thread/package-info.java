// SPDX-License-Identifier: Apache-2.0
/**
 * How long work of the command line stops: on request, with its state saved.
 *
 * <p>Reach for it in anything that may run for more than a second. Open {@link io.tradewind.app.thread.CancellationToken}
 * (what the work asks) and {@link io.tradewind.app.thread.InterruptWatch} (what Ctrl-C sets).
 *
 * <p>Promises: a token is safe for any thread; once cancelled it stays so; nothing is interrupted by force.
 */
@NullMarked
package io.tradewind.app.thread;

import org.jspecify.annotations.NullMarked;
