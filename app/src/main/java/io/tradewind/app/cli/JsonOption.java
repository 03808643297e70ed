// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import picocli.CommandLine.Option;

/** The option {@code --json} of a command. */
public final class JsonOption {
    @Option(names = "--json", description = "Print one JSON document on standard output and nothing else.")
    private boolean json;

    /**
     * Whether the result is wanted as JSON.
     *
     * @return true with {@code --json}
     */
    public boolean wanted() {
        return json;
    }
}
