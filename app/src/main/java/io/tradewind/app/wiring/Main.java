// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.cli.ExitCode;
import io.tradewind.app.cli.Terminal;
import io.tradewind.app.thread.InterruptWatch;

/** The process: runs the command line and exits with its code. */
public final class Main {
    private Main() {}

    /**
     * Starts the program.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        InterruptWatch watch = InterruptWatch.install();
        int code = ExitCode.FAULT;
        try {
            code = Wiring.commandLine(terminal, watch, System.getenv()).run(arguments);
        } finally {
            watch.finish();
        }
        System.exit(code);
    }
}
