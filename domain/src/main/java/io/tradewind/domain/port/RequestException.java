// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

/** The request is wrong: arguments, configuration or data. Its message is one paragraph: what, where, what to do. */
public class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where (file, line, key), and what to do
     */
    public RequestException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what is wrong, where (file, line, key), and what to do
     * @param cause what went wrong underneath
     */
    public RequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
