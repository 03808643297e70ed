// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** A call was rejected by a breaker, or a component does not exist. Has no stack trace: rejections come in floods. */
public final class BreakerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BreakerError error;

    /**
     * Creates the exception.
     *
     * @param error why
     */
    public BreakerException(BreakerError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    /**
     * Why.
     *
     * @return the variant with its numbers
     */
    public BreakerError error() {
        return error;
    }
}
