// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

/** Law or the venue's terms forbid it. The venue did nothing. */
public sealed interface ComplianceError extends VenueError {
    /**
     * The product or the feature is not offered where we are, or a legal limit is reached.
     *
     * @param code what was said
     */
    record Forbidden(VenueCode code) implements ComplianceError {}

    /**
     * The account is suspended or not yet verified.
     *
     * @param code what was said
     */
    record Suspended(VenueCode code) implements ComplianceError {}
}
