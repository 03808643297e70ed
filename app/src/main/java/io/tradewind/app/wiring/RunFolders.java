// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names of new run folders: {@code runs/<UTC time to the millisecond>-<name>}. */
final class RunFolders {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private RunFolders() {}

    static Path named(Instant now, String name) {
        return Path.of("runs", STAMP.format(now) + "-" + name);
    }
}
