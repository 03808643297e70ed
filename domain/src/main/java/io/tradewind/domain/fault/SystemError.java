// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

/** The venue itself is in trouble. */
public sealed interface SystemError extends VenueError {
    /**
     * The venue turned the request away before it did anything.
     *
     * @param code what was said
     */
    record Overloaded(VenueCode code) implements SystemError {}

    /**
     * The venue does not know itself what became of the request.
     *
     * @param code what was said
     */
    record Undetermined(VenueCode code) implements SystemError {}

    /**
     * The service or the market is closed, in maintenance, or takes cancels only. It did nothing.
     *
     * @param code what was said
     */
    record Closed(VenueCode code) implements SystemError {}
}
