// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

/** The bytes did not get there, or the answer did not come back. */
public sealed interface NetworkError extends VenueError {
    /**
     * The request never left: no connection, or none in time.
     *
     * @param code what was said
     */
    record NotSent(VenueCode code) implements NetworkError {}

    /**
     * The request may have arrived; its answer did not.
     *
     * @param code what was said
     */
    record AnswerLost(VenueCode code) implements NetworkError {}
}
