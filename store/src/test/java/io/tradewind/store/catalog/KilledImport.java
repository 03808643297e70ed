// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import java.nio.file.Path;

/** A process that dies in the middle of an import: after {@code rows} bars, or before the commit. */
final class KilledImport {
    private KilledImport() {}

    public static void main(String[] arguments) {
        String moment = arguments[1];
        try (BarCatalog catalog = BarCatalog.open(Path.of(arguments[0]))) {
            Importer importer = new Importer(catalog, KilledImport::die);
            importer.run(new ImportRequest(Path.of("second"), "test", "X"), sink -> {
                for (int i = 0; i < 1_000; i++) {
                    if (i == 500 && moment.equals("reading")) {
                        die();
                    }
                    sink.onBar(i + 1, (1_000 + i) * 60_000_000_000L, 10, 12, 9, 11, 5);
                }
                return Repairs.NONE;
            });
        }
    }

    private static void die() {
        Runtime.getRuntime().halt(137);
    }
}
