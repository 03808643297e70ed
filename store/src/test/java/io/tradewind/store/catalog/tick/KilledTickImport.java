// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import java.nio.file.Path;
import java.util.List;

/** A process that dies in the middle of an import of ticks: while reading, or before the commit. */
final class KilledTickImport {
    private KilledTickImport() {}

    public static void main(String[] arguments) {
        boolean whileReading = arguments[2].equals("reading");
        try (TickCatalog catalog = TickCatalog.open(Path.of(arguments[0]))) {
            new TickImporter(catalog, KilledTickImport::die)
                    .run(new TickImportRequest(List.of(Path.of(arguments[1])), "test", "X"), sink -> {
                        var batches = new RandomTicks(2, 2 * 86_400_000_000_000L, 1L << 40).batches(200_000);
                        TickReader.Totals totals =
                                RandomTicks.reader(batches, 0).read(sink);
                        if (whileReading) {
                            die();
                        }
                        return totals;
                    });
        }
    }

    private static void die() {
        Runtime.getRuntime().halt(137);
    }
}
