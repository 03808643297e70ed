// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.RequestException;
import java.util.List;

/** Too many lines of a log were rejected, so nothing of it was imported. */
public final class TickRejectedException extends RequestException {
    private static final long serialVersionUID = 1L;

    private final transient List<TickReject> rejects;

    TickRejectedException(String files, long lines, long rejected, List<TickReject> rejects) {
        super(files + ": " + rejected + " of " + lines + " lines were rejected, so nothing was imported; "
                + (rejects.isEmpty() ? "no tick was found" : "first: " + text(rejects.getFirst())));
        this.rejects = List.copyOf(rejects);
    }

    private static String text(TickReject reject) {
        return reject.file() + ":" + reject.line() + ", " + reject.reason() + ", " + reject.detail();
    }

    /**
     * The rejects by file and line.
     *
     * @return the first 1,000 of them
     */
    public List<TickReject> rejects() {
        return rejects;
    }
}
