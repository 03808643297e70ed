// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

/** Text that is not a decimal, or has more digits than its target can hold exactly. */
public final class DecimalException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, with the offending text
     */
    public DecimalException(String message) {
        super(message);
    }
}
