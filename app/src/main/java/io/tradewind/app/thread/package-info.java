// SPDX-License-Identifier: Apache-2.0
/**
 * Which threads there are, and how long work of the command line stops: on request, with its state saved.
 *
 * <p>Reach for {@link io.tradewind.app.thread.ThreadLayout} (how many of what, from the machine) and {@link
 * io.tradewind.app.thread.NamedThreads} (makes them) where threads are started, and for {@link
 * io.tradewind.app.thread.CancellationToken} (what work asks) and {@link io.tradewind.app.thread.InterruptWatch} (what Ctrl-C sets) in
 * anything that may run for more than a second.
 *
 * <p>Promises: a token is safe for any thread; once cancelled it stays so; nothing is interrupted by force. No thread is without a name
 * or dies in silence. Pinning is asked for, done where the system can, and never a condition of running.
 */
@NullMarked
package io.tradewind.app.thread;

import org.jspecify.annotations.NullMarked;
