// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

/** The account cannot do this. The venue did nothing. */
public sealed interface AccountError extends VenueError {
    /**
     * Balance or margin is too small.
     *
     * @param code what was said
     */
    record Unaffordable(VenueCode code) implements AccountError {}

    /**
     * The account may not trade this, may only reduce, or is being liquidated.
     *
     * @param code what was said
     */
    record Restricted(VenueCode code) implements AccountError {}
}
