// SPDX-License-Identifier: Apache-2.0
/**
 * The one session of a venue that several threads want: who holds it, in which order, and the proof that no two ever did at once.
 *
 * <p>Open {@link io.tradewind.app.stress.gateway.VenueGateway} (a request holds the session from its acquire to its release), {@link
 * io.tradewind.app.stress.gateway.LockLog} (each of the two is a line) and {@link io.tradewind.app.stress.gateway.LockVerifier} (reads the lines and
 * names each that should not be there).
 *
 * <p>Promises: a session is released whatever becomes of its request: an answer, an exception, an interrupt, a time-out. The log has a lock of its
 * own and takes lines in the order in which they happen, so that it would show two holders if there were two.
 */
@NullMarked
package io.tradewind.app.stress.gateway;

import org.jspecify.annotations.NullMarked;
