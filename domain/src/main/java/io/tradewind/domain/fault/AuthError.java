// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

/** The venue does not know us, or not well enough. It did nothing. */
public sealed interface AuthError extends VenueError {
    /**
     * Key or signature is wrong, or the key is locked.
     *
     * @param code what was said
     */
    record BadCredentials(VenueCode code) implements AuthError {}

    /**
     * The key is right and may not do this, or not from this address.
     *
     * @param code what was said
     */
    record NotPermitted(VenueCode code) implements AuthError {}

    /**
     * Timestamp or nonce is too old, too new or used.
     *
     * @param code what was said
     */
    record OutsideWindow(VenueCode code) implements AuthError {}
}
