// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.cli.ExitCode;
import io.tradewind.app.cli.Terminal;

/** Prints a report about a catalog. */
final class CatalogReportPrinter {
    private CatalogReportPrinter() {}

    static int print(Terminal terminal, DataPort.CatalogReport report, boolean json) {
        if (json) {
            terminal.printJson(report.document());
        } else {
            terminal.print(report.text());
        }
        return report.good() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }
}
