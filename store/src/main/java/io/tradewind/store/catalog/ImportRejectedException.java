// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.port.RequestException;

/** Too many rows of a file were rejected, so nothing of it was imported. */
public final class ImportRejectedException extends RequestException {
    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;

    ImportRejectedException(String message, ImportReport report) {
        super(message);
        this.report = report;
    }

    /**
     * The rejects by line.
     *
     * @return the report of the import that failed; nothing imported
     */
    public ImportReport report() {
        return report;
    }
}
