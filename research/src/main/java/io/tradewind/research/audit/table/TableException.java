// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.table;

/** A table of a run folder that cannot be read as promised: the message names file, line and reason. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message is complete: file, line, what was expected and what was found. */
    public TableException(String message) {
        super(message);
    }

    /** As {@link #TableException(String)}, with the failure underneath. */
    public TableException(String message, Throwable cause) {
        super(message, cause);
    }
}
