// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

/** Work stopped because somebody asked for it. The message says what was saved. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was stopped and what was saved
     */
    public CancelledException(String message) {
        super(message);
    }
}
