// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

/**
 * A code that nobody here knows. Everything may have happened.
 *
 * @param code what was said
 */
public record UnclassifiedError(VenueCode code) implements VenueError {}
