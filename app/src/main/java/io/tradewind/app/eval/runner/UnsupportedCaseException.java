// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.runner;

/** The product has no counterpart for a reference case: its group, function or parameter. Reported as {@code unsupported}. */
public final class UnsupportedCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names what is not supported. */
    public UnsupportedCaseException(String message) {
        super(message);
    }
}
